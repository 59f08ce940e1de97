package nyvej.projection;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;

/**
 * A part of a list.
 *
 * @param after the place that it begins behind; null for the beginning
 * @param limit how many entries at most, 1 to 1,000
 */
public record Page(@Nullable Cursor after, int limit) {
  /** A limit out of range is an {@link IllegalArgumentException}. */
  public Page {
    if (limit < 1 || limit > 1000) {
      throw new IllegalArgumentException("limit out of range: " + limit);
    }
  }

  /** The first entries. */
  public static Page first(int limit) {
    return new Page(null, limit);
  }

  /**
   * A whole list, asking for the next part only when the last is taken.
   *
   * @param part how many entries are asked for at once, 1 to 1,000
   * @param query for a part of the list
   * @param place of an entry in it
   */
  public static <V> Flux<V> all(int part, Function<Page, Flux<V>> query, Function<V, Cursor> place) {
    return first(part).onwards(query, place);
  }

  private <V> Flux<V> onwards(Function<Page, Flux<V>> query, Function<V, Cursor> place) {
    return query.apply(this).collectList()
        .flatMapMany(entries -> Flux.fromIterable(entries).concatWith(entries.size() < limit
            ? Flux.empty()
            : Flux.defer(() -> new Page(place.apply(entries.getLast()), limit).onwards(query, place))));
  }
}
