package nyvej.web.page.partner;

import java.time.Instant;
import nyvej.projection.PledgeView;
import nyvej.state.Pledge;
import nyvej.vocabulary.PledgeId;
import nyvej.web.page.Code;

/**
 * A pledge as its partner sees it.
 *
 * @param key makes taking it back twice do it once
 */
public record PledgeRow(PledgeId id, String code, Instant madeAt, Pledge.Status status, String key) {
  static PledgeRow of(PledgeView view, String key) {
    return new PledgeRow(view.id(), Code.of(view.id()), view.madeAt(), view.pledge().status(), key);
  }

  /** Whether there is something to take back. */
  public boolean canTakeBack() {
    return switch (status) {
      case WAITING, CONFIRMED -> true;
      case DECLINED, TAKEN_BACK -> false;
    };
  }

  /** The colour of its status, which its words say too. */
  public String tag() {
    return switch (status) {
      case WAITING, DECLINED, TAKEN_BACK -> "";
      case CONFIRMED -> "govuk-tag--turquoise";
    };
  }
}
