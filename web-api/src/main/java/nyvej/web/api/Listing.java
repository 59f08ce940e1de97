package nyvej.web.api;

import java.util.function.Function;
import nyvej.projection.Cursor;
import nyvej.projection.Page;
import nyvej.web.command.Opaque;
import nyvej.web.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Long lists: a part at a time by cursor, or whole as a stream. A cursor tells what is sorted by, so it leaves sealed. */
@Component
class Listing {
  private static final int STEP = 200;
  private static final int LONGEST = 500;

  private final Opaque opaque;

  Listing(Opaque opaque) {
    this.opaque = opaque;
  }

  /**
   * One part.
   *
   * @param use which list, so that a cursor of one is none of another
   * @param limit 1 to 500
   */
  <V, T> Mono<PageJson<T>> part(String use, @Nullable String cursor, int limit, Function<Page, Flux<V>> query,
      Function<V, Cursor> place, Function<V, Mono<T>> shown) {
    if (limit < 1 || limit > LONGEST) {
      return Mono.error(() -> new Problem(HttpStatus.BAD_REQUEST, "request.limit"));
    }
    var page = new Page(cursor == null ? null : opaque.cursor(use, cursor), limit);
    return query.apply(page).collectList().flatMap(views -> Flux.fromIterable(views).concatMap(shown).collectList()
        .map(items -> new PageJson<>(items,
            views.size() < limit ? null : opaque.cursor(use, place.apply(views.getLast())))));
  }

  /** All of it, asking for the next step only when the last is taken. */
  <V, T> Flux<T> all(Function<Page, Flux<V>> query, Function<V, Cursor> place, Function<V, Mono<T>> shown) {
    return Page.all(STEP, query, place).concatMap(shown, 1);
  }
}
