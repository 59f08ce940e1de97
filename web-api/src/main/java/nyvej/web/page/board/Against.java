package nyvej.web.page.board;

import java.util.List;
import nyvej.vocabulary.VolunteerId;
import org.jspecify.annotations.Nullable;

/**
 * What speaks against a volunteer, in the reader's language.
 *
 * @param reasons none when the two fit
 * @param bound whether one of them is that a coordinator said that the two are bound to each other
 * @param wouldFit what single change would make them fit; null when none would
 */
public record Against(VolunteerId volunteer, String code, List<String> reasons, boolean bound,
    @Nullable String wouldFit) {
  /** Copies the list. */
  public Against {
    reasons = List.copyOf(reasons);
  }
}
