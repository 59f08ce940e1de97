package nyvej.web.page;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A long list, from its beginning as far as its reader has unfolded it.
 *
 * @param shown what is shown
 * @param through the place of the last that is shown, sealed; null when nothing is
 * @param news where in {@code shown} begins what was just unfolded, from 0; -1 when nothing was
 * @param more whether the list is longer
 */
public record Unfolded<T>(List<T> shown, @Nullable String through, int news, boolean more) {
  /** With nothing in it. */
  public static <T> Unfolded<T> empty() {
    return new Unfolded<>(List.of(), null, -1, false);
  }

  /** Whether nothing is shown. */
  public boolean isEmpty() {
    return shown.isEmpty();
  }

  /** That many, such as {@code 12}; {@code 12+} when the list is longer than what is shown. */
  public String count(long some) {
    return more ? some + "+" : Long.toString(some);
  }

  /** The same list, in other terms. */
  public <R> Unfolded<R> map(Function<T, R> terms) {
    return new Unfolded<>(shown.stream().map(terms).toList(), through, news, more);
  }
}
