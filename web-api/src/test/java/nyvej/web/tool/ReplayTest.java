package nyvej.web.tool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import nyvej.projection.ReadModel;
import nyvej.projection.Rebuilding;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What the command tells of what the service does. */
class ReplayTest {
  private final ByteArrayOutputStream told = new ByteArrayOutputStream();

  /** Stands as said, one after the other, and then as it did last. */
  private record Standing(Queue<View> stands) implements Rebuilding {
    Standing(@Nullable Build... nexts) {
      this(new ArrayDeque<>());
      for (var next : nexts) {
        stands.add(new View(ReadModel.NEEDS, null, next));
      }
    }

    @Override
    public Mono<Integer> begin(ReadModel model) {
      return model == ReadModel.NEEDS ? Mono.just(4) : Mono.empty();
    }

    @Override
    public Flux<View> views() {
      return Flux.defer(() -> Flux.just(stands.size() > 1 ? stands.remove() : stands.element()));
    }
  }

  private static Rebuilding.Build next(int percent, int setAside) {
    return new Rebuilding.Build(4, 1, percent, setAside);
  }

  private Exit run(Rebuilding rebuilding, ReadModel view) {
    return new Replay(rebuilding, view, false, Duration.ofMillis(10),
        new PrintStream(told, true, StandardCharsets.UTF_8)).run();
  }

  @Test
  void howFarItIsUntilItIsShown() {
    assertThat(run(new Standing(next(0, 0), next(40, 0), next(100, 2), null), ReadModel.NEEDS)).isEqualTo(Exit.FINE);

    assertThat(told.toString(StandardCharsets.UTF_8).lines()).containsExactly("Generation 4: 0 %",
        "Generation 4: 40 %", "Generation 4: 100 %, 2 set aside", "Generation 4 is shown.");
  }

  @Test
  void thatNothingMoves() {
    assertThatThrownBy(() -> run(new Standing(next(7, 0)), ReadModel.NEEDS))
        .isInstanceOfSatisfying(ToolException.class, e -> assertThat(e.exit()).isEqualTo(Exit.UNREACHABLE));
    assertThatThrownBy(() -> run(new Standing(next(100, 1)), ReadModel.NEEDS))
        .isInstanceOfSatisfying(ToolException.class, e -> assertThat(e.exit()).isEqualTo(Exit.PROBLEMS));
  }

  @Test
  void thatNobodyEverFedIt() {
    assertThatThrownBy(() -> run(new Standing(next(0, 0)), ReadModel.PLEDGES))
        .isInstanceOfSatisfying(ToolException.class, e -> assertThat(e.exit()).isEqualTo(Exit.MISSING));
  }
}
