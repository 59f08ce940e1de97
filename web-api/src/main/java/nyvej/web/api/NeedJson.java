package nyvej.web.api;

import java.time.Instant;
import nyvej.projection.NeedView;
import nyvej.state.Need;
import nyvej.vocabulary.Consent;
import nyvej.vocabulary.Exclusions;
import nyvej.vocabulary.MatchId;
import nyvej.vocabulary.NeedDescription;
import nyvej.vocabulary.NeedId;
import nyvej.web.identity.Identity;
import org.jspecify.annotations.Nullable;

/**
 * A need as the API shows it.
 *
 * @param match the match under way or accepted
 * @param exclusions only for the organisation that recorded it
 * @param identity only for the organisation that recorded it, and for the branch whose volunteer said yes
 */
record NeedJson(NeedId id, Need.Status status, NeedDescription description, Consent consent, Instant recordedAt,
    Instant waitingSince, @Nullable NeedId returnOf, @Nullable MatchId match, @Nullable Exclusions exclusions,
    @Nullable Identity identity) {
  static NeedJson of(NeedView view, @Nullable Exclusions exclusions, @Nullable Identity identity) {
    var need = view.need();
    var ask = need.ask();
    return new NeedJson(need.id(), need.status(), need.description(), need.consent(), need.recordedAt(),
        need.waitingSince(),
        view.returnOf(), ask == null ? null : ask.match(), exclusions, identity);
  }
}
