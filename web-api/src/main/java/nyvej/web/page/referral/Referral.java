package nyvej.web.page.referral;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import nyvej.projection.NeedView;
import nyvej.state.Need;
import nyvej.vocabulary.Kommune;
import nyvej.vocabulary.NeedId;
import nyvej.vocabulary.SupportType;
import nyvej.web.page.Code;

/**
 * A need as its referrer sees it in a list.
 *
 * @param days waited, whole days
 * @param consentEnded whether nothing happens any more because consent is over
 */
public record Referral(NeedId id, String code, Kommune kommune, Collection<SupportType> supportTypes,
    Instant recordedAt,
    Need.Status status, long days, boolean consentEnded) {
  static Referral of(NeedView view, Instant now) {
    var need = view.need();
    var withdrawn = need.status() == Need.Status.WITHDRAWN;
    return new Referral(need.id(), Code.of(need.id()), need.description().kommune(), need.description().supportTypes(),
        need.recordedAt(), need.status(), Math.max(0, Duration.between(need.waitingSince(), now).toDays()),
        !withdrawn && !need.consentInForce(now));
  }

  /** The colour of its status, which its words say too. */
  public String tag() {
    return switch (status) {
      case OPEN, WITHDRAWN, ENDED -> "";
      case ASKED, ACCEPTED, PLEDGED -> "govuk-tag--turquoise";
    };
  }
}
