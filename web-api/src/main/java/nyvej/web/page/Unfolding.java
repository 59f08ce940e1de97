package nyvej.web.page;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import nyvej.projection.Cursor;
import nyvej.projection.Page;
import nyvej.web.command.Opaque;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.function.Tuple2;

/**
 * Shows long lists a step at a time. How far a reader has unfolded one is a place in it, not a number: what comes or goes
 * before that place neither pushes anything out at the end nor draws anything in.
 */
@Component
public final class Unfolding {
  private static final int PART = 100;

  private final Opaque opaque;

  Unfolding(Opaque opaque) {
    this.opaque = opaque;
  }

  /**
   * A long list.
   *
   * @param name of the list, so that a place in one is none in another
   * @param step how many are shown at first, and how many more each time it is unfolded; at most 999
   * @param latestFirst whether it runs from its last place to its first
   * @param place of an entry
   * @param query for a part of it
   */
  public record Listed<V>(String name, int step, boolean latestFirst, Function<V, Cursor> place,
      Function<Page, Flux<V>> query) {
    /** All of it, asking for the next part only when the last is taken. */
    public Flux<V> all() {
      return Page.all(PART, query, place);
    }

    private boolean beyond(V entry, Cursor end) {
      int order = place.apply(entry).compareTo(end);
      return latestFirst ? order < 0 : order > 0;
    }
  }

  /**
   * The list up to a place, and at least a step of it.
   *
   * @param through the place, as {@link Unfolded#through} or {@link #seal} gave it; null for a list that is not unfolded
   * @param further whether to unfold it by another step
   */
  public <V> Mono<Unfolded<V>> show(Listed<V> list, @Nullable String through, boolean further) {
    var end = through == null ? null : opaque.cursor(list.name(), through);
    return list.all().index().takeWhile(at -> at.getT1() < list.step() || end != null && !list.beyond(at.getT2(), end))
        .map(Tuple2::getT2).collectList()
        .flatMap(before -> before.isEmpty() ? Mono.just(Unfolded.empty()) : more(list, before, further));
  }

  /** A place, as it may leave the server. */
  public String seal(String list, Cursor place) {
    return opaque.cursor(list, place);
  }

  private <V> Mono<Unfolded<V>> more(Listed<V> list, List<V> before, boolean further) {
    int step = further ? list.step() : 0;
    var after = list.query().apply(new Page(list.place().apply(before.getLast()), step + 1)).collectList();
    return after.map(next -> {
      var shown = Stream.concat(before.stream(), next.stream().limit(step)).toList();
      return new Unfolded<>(shown, seal(list.name(), list.place().apply(shown.getLast())),
          shown.size() > before.size() ? before.size() : -1, next.size() > step);
    });
  }
}
