package nyvej.web.page.board;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What speaks against a volunteer, in the reader's language.
 *
 * @param reasons none when the two fit
 * @param wouldFit what single change would make them fit; null when none would
 */
public record Against(String code, List<String> reasons, @Nullable String wouldFit) {
  /** Copies the list. */
  public Against {
    reasons = List.copyOf(reasons);
  }
}
