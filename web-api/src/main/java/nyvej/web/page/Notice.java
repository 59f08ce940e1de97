package nyvej.web.page;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a page says was just done. */
public final class Notice {
  private Notice() {}

  /**
   * The words; null when nothing was done that the page knows of.
   *
   * @param family what the keys of the words begin with, such as {@code board.did.}
   * @param known their ends
   */
  public static @Nullable String of(@Nullable String done, String family, Set<String> known, Wording say) {
    return done != null && known.contains(done) ? say.text(family + done) : null;
  }
}
