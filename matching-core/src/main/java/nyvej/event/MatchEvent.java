package nyvej.event;

import java.time.Instant;
import java.util.Set;
import nyvej.vocabulary.BranchId;
import nyvej.vocabulary.MatchId;
import nyvej.vocabulary.NeedId;
import nyvej.vocabulary.PersonId;
import nyvej.vocabulary.SurvivorId;
import nyvej.vocabulary.VolunteerId;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.axonframework.messaging.eventstreaming.Tag;
import org.jspecify.annotations.Nullable;

/** What happened to a match. */
public sealed interface MatchEvent extends NyvejEvent {
  MatchId match();

  NeedId need();

  SurvivorId survivor();

  VolunteerId volunteer();

  @Override
  default Set<Tag> tags() {
    return Set.of(Tags.match(match()), Tags.need(need()), Tags.survivor(survivor()), Tags.volunteer(volunteer()));
  }

  /**
   * A coordinator approved the match, and with that the volunteer is asked.
   *
   * @param branch whose volunteer is asked
   * @param choice on which ground
   * @param answerBy the ask expires then
   */
  @Event(namespace = "nyvej", name = "MatchApproved", version = "1")
  record MatchApproved(MatchId match, NeedId need, SurvivorId survivor, VolunteerId volunteer, BranchId branch,
      Choice choice,
      Instant answerBy, PersonId by, Instant at) implements MatchEvent {}

  /** The volunteer said yes. */
  @Event(namespace = "nyvej", name = "MatchAccepted", version = "1")
  record MatchAccepted(MatchId match, NeedId need, SurvivorId survivor, VolunteerId volunteer, Answered answered,
      PersonId by,
      Instant at) implements MatchEvent {}

  /** The volunteer said no; the pair is never proposed again. */
  @Event(namespace = "nyvej", name = "MatchDeclined", version = "1")
  record MatchDeclined(MatchId match, NeedId need, SurvivorId survivor, VolunteerId volunteer, DeclineReason reason,
      Answered answered, PersonId by, Instant at) implements MatchEvent {}

  /** Nobody answered in time. */
  @Event(namespace = "nyvej", name = "MatchExpired", version = "1")
  record MatchExpired(MatchId match, NeedId need, SurvivorId survivor, VolunteerId volunteer,
      Instant at) implements MatchEvent {}

  /** The ask was taken back. {@code by} is null when it follows from something else that was decided. */
  @Event(namespace = "nyvej", name = "MatchWithdrawn", version = "1")
  record MatchWithdrawn(MatchId match, NeedId need, SurvivorId survivor, VolunteerId volunteer, WithdrawReason reason,
      @Nullable PersonId by, Instant at) implements MatchEvent {}

  /** The help came to its end. */
  @Event(namespace = "nyvej", name = "MatchEnded", version = "1")
  record MatchEnded(MatchId match, NeedId need, SurvivorId survivor, VolunteerId volunteer, Outcome outcome,
      PersonId by, Instant at) implements MatchEvent {}

  /** On which ground a coordinator chose. */
  sealed interface Choice {
    /**
     * As proposed.
     *
     * @param score the proposal's, in [0,1]
     * @param weights version of the weights that gave it
     */
    record Proposed(double score, String weights) implements Choice {}

    /** The coordinator's own choice, against what would have been proposed. */
    record Own(OwnChoiceReason reason) implements Choice {}
  }

  /** Why a coordinator chose otherwise; words, so that no free text about her is stored. */
  enum OwnChoiceReason {
    HER_WISH, SPECIAL_EXPERIENCE, ALREADY_KNOW_EACH_OTHER, VOLUNTEER_OFFERED, NOBODY_ELSE_FITS
  }

  /** How the answer came. */
  enum Answered {
    ON_THE_WEB, BY_PHONE
  }

  /** Why a volunteer declines. */
  enum DeclineReason {
    NO_TIME, TOO_FAR, NOT_THE_RIGHT_HELP, KNOWS_HER_OR_HER_FAMILY, PERSONAL_REASONS
  }

  /** How a match ended. After a bad end the pair is never proposed again, and she waits again. */
  enum Outcome {
    WELL, NEUTRAL, BADLY
  }

  /** Why an ask is taken back. */
  enum WithdrawReason {
    ASKED_BY_MISTAKE, SITUATION_CHANGED, NEED_WITHDRAWN, CONSENT_ENDED
  }
}
