package nyvej.web.page.board;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whom to ask for a need when everybody who waits is thought of.
 *
 * @param alone who fits her best; null when nobody fits
 * @param planned who is best for everybody; null when others need all who fit her
 * @param first whom to ask first for a quick yes; null when nobody is known who said yes before
 * @param costs what becomes of other needs when her best is asked, in the reader's language; none when nothing does
 */
public record PlanLine(NeedCard card, @Nullable Helper alone, @Nullable Helper planned, @Nullable First first,
    List<String> costs) {
  /** Copies the list. */
  public PlanLine {
    costs = List.copyOf(costs);
  }

  /**
   * A volunteer; no name.
   *
   * @param points of 100, rounded
   */
  public record Helper(String code, int points) {}

  /**
   * Who is asked first.
   *
   * @param because what speaks for it, in the reader's language
   */
  public record First(String code, String because) {}

  /** Whether her best is also the best for everybody. */
  public boolean agrees() {
    return alone != null && planned != null && alone.code().equals(planned.code());
  }
}
