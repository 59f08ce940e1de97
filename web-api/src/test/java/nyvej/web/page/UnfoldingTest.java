package nyvej.web.page;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import nyvej.projection.Cursor;
import nyvej.projection.Page;
import nyvej.web.command.Opaque;
import nyvej.web.page.Unfolding.Listed;
import nyvej.web.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;

class UnfoldingTest {
  private static final int STEP = 10;

  private final Unfolding unfolding = new Unfolding(new Opaque(new byte[32]));
  private final List<Integer> entries = new ArrayList<>(IntStream.range(1000, 1250).boxed().toList());

  @Test
  void beginsWithAStepAndGoesOnStepByStepToTheEnd() {
    var first = show(null, false);
    assertThat(first.shown()).isEqualTo(entries.subList(0, STEP));
    assertThat(first.news()).isEqualTo(-1);
    assertThat(first.count(STEP)).isEqualTo("10+");
    var list = first;
    for (int length = 2 * STEP; length <= entries.size(); length += STEP) {
      list = show(list.through(), true);
      assertThat(list.shown()).isEqualTo(entries.subList(0, length));
      assertThat(list.news()).isEqualTo(length - STEP);
    }
    assertThat(list.more()).isFalse();
    assertThat(list.count(250)).isEqualTo("250");
    assertThat(show(list.through(), true).news()).isEqualTo(-1);
  }

  @Test
  void keepsItsPlaceWhenEntriesComeAndGoBeforeIt() {
    var unfolded = show(show(null, false).through(), true);
    entries.addAll(0, List.of(500, 501));
    entries.remove(Integer.valueOf(1019));
    assertThat(show(unfolded.through(), false).shown()).startsWith(500, 501).endsWith(1018).hasSize(21);
  }

  @Test
  void showsAtLeastAStep() {
    var first = show(null, false);
    entries.removeAll(first.shown());
    assertThat(show(first.through(), false).shown()).isEqualTo(entries.subList(0, STEP));
    entries.clear();
    assertThat(show(first.through(), true)).isEqualTo(Unfolded.empty());
  }

  @Test
  void runsFromTheLatestToTheFirstAsWell() {
    entries.sort(Comparator.reverseOrder());
    var list = new Listed<>("latest", STEP, true, UnfoldingTest::place, page -> part(page, true));
    var first = requireNonNull(unfolding.show(list, null, false).block());
    entries.addFirst(2000);
    assertThat(requireNonNull(unfolding.show(list, first.through(), true).block()).shown())
        .isEqualTo(entries.subList(0, 2 * STEP + 1));
  }

  @Test
  void takesNoPlaceOfAnotherList() {
    var elsewhere = unfolding.seal("elsewhere", place(1005));
    assertThatThrownBy(() -> show(elsewhere, false)).isInstanceOf(Problem.class);
  }

  private Unfolded<Integer> show(@Nullable String through, boolean further) {
    var list = new Listed<>("list", STEP, false, UnfoldingTest::place, page -> part(page, false));
    return requireNonNull(unfolding.show(list, through, further).block());
  }

  private Flux<Integer> part(Page page, boolean latestFirst) {
    var after = page.after();
    return Flux.fromIterable(entries)
        .filter(entry -> after == null || (latestFirst
            ? place(entry).compareTo(after) < 0
            : place(entry).compareTo(after) > 0))
        .take(page.limit());
  }

  private static Cursor place(int entry) {
    return new Cursor("%04d".formatted(entry), "id");
  }
}
