package nyvej.web.api;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import nyvej.event.MatchEvent.Answered;
import nyvej.event.MatchEvent.Choice;
import nyvej.event.MatchEvent.DeclineReason;
import nyvej.event.MatchEvent.WithdrawReason;
import nyvej.projection.MatchView;
import nyvej.state.Match;
import nyvej.vocabulary.AgeBand;
import nyvej.vocabulary.Kommune;
import nyvej.vocabulary.LanguageSkill;
import nyvej.vocabulary.MatchId;
import nyvej.vocabulary.NeedDescription;
import nyvej.vocabulary.NeedId;
import nyvej.vocabulary.SupportType;
import nyvej.vocabulary.VolunteerId;
import org.jspecify.annotations.Nullable;

/**
 * A match as the API shows it to who it concerns.
 *
 * @param choice on which ground the coordinator chose; only for coordinators
 * @param asked what is asked of the volunteer: coarse, as it stands while the match lasts
 */
record MatchJson(MatchId id, NeedId need, VolunteerId volunteer, Match.Status status, Instant askedAt, Instant answerBy,
    @Nullable Choice choice, @Nullable Answered answered, @Nullable DeclineReason declined,
    @Nullable WithdrawReason withdrawn,
    @Nullable AskedJson asked) {
  /** What an asked volunteer may know: area, kinds of support, languages, hours. */
  record AskedJson(Kommune kommune, Set<SupportType> supportTypes, List<LanguageSkill> languages, int hoursAWeek,
      Set<AgeBand> children, boolean remotePossible) {
    static AskedJson of(NeedDescription need) {
      return new AskedJson(need.kommune(), need.supportTypes(), need.languages(), need.hoursAWeek(), need.children(),
          need.remotePossible());
    }
  }

  static MatchJson of(MatchView view, boolean coordinator, @Nullable AskedJson asked) {
    var match = view.match();
    return new MatchJson(match.id(), match.need(), match.volunteer(), match.status(), view.askedAt(), match.answerBy(),
        coordinator ? view.choice() : null, view.answered(), view.declined(), view.withdrawn(), asked);
  }
}
