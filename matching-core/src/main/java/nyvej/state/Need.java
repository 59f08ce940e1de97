package nyvej.state;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nyvej.engine.NeedFacts;
import nyvej.engine.PairMark;
import nyvej.event.MatchEvent;
import nyvej.event.MatchEvent.MatchAccepted;
import nyvej.event.MatchEvent.MatchApproved;
import nyvej.event.MatchEvent.MatchDeclined;
import nyvej.event.MatchEvent.MatchEnded;
import nyvej.event.MatchEvent.MatchExpired;
import nyvej.event.MatchEvent.MatchWithdrawn;
import nyvej.event.NeedEvent;
import nyvej.event.NeedEvent.ExclusionsStated;
import nyvej.event.NeedEvent.NeedCorrected;
import nyvej.event.NeedEvent.NeedRecorded;
import nyvej.event.NeedEvent.NeedWithdrawn;
import nyvej.event.NyvejEvent;
import nyvej.event.PledgeEvent;
import nyvej.event.PledgeEvent.PledgeConfirmed;
import nyvej.event.PledgeEvent.PledgeDeclined;
import nyvej.event.PledgeEvent.PledgeMade;
import nyvej.event.PledgeEvent.PledgeTakenBack;
import nyvej.event.VolunteerEvent;
import nyvej.vocabulary.BranchId;
import nyvej.vocabulary.Consent;
import nyvej.vocabulary.Danish;
import nyvej.vocabulary.Exclusions;
import nyvej.vocabulary.MatchId;
import nyvej.vocabulary.NeedDescription;
import nyvej.vocabulary.NeedId;
import nyvej.vocabulary.OrganisationId;
import nyvej.vocabulary.PledgeId;
import nyvej.vocabulary.SurvivorId;
import nyvej.vocabulary.VolunteerId;
import org.jspecify.annotations.Nullable;

/**
 * A need and what became of it.
 *
 * @param waitingSince since when she waits: recorded, or back in the queue after help fell through
 * @param declinedBy volunteers who said no to her
 * @param ask the match under way or accepted, with its volunteer; null in the queue
 * @param pledges pledges without an answer, with their partner
 * @param confirmed the pledge that took the need out of the queue
 * @param exclusions whom and where she must be kept away from
 */
public record Need(NeedId id, SurvivorId survivor, OrganisationId organisation, NeedDescription description,
    Consent consent,
    Instant recordedAt, Instant waitingSince, Status status, Set<VolunteerId> declinedBy, @Nullable Ask ask,
    Map<PledgeId, OrganisationId> pledges, @Nullable PledgeId confirmed, Exclusions exclusions) {
  /** Exclusions are missing in what was stored before there were any. */
  public Need {
    exclusions = requireNonNullElse(exclusions, Exclusions.NONE);
  }

  /** Where a need stands. */
  public enum Status {
    /** In the queue. */
    OPEN,
    /** A volunteer is asked. */
    ASKED,
    /** A volunteer said yes. */
    ACCEPTED,
    /** A partner takes it. */
    PLEDGED,
    /** Not sought any more. */
    WITHDRAWN,
    /** Help came to its end. */
    ENDED
  }

  /** The match that holds the need. */
  public record Ask(MatchId match, VolunteerId volunteer, BranchId branch) {}

  /** Follows one need. */
  public static @Nullable Need evolve(@Nullable Need need, NeedId id, NyvejEvent event) {
    return switch (event) {
      case NeedEvent e when e.need().equals(id) -> onNeed(need, e);
      case MatchEvent e when e.need().equals(id) -> requireNonNull(need).onMatch(e);
      case PledgeEvent e when e.need().equals(id) -> requireNonNull(need).onPledge(e);
      case NeedEvent _,MatchEvent _,PledgeEvent _,VolunteerEvent _ -> need;
    };
  }

  /** Whether her consent is in force at that time. */
  public boolean consentInForce(Instant at) {
    return status != Status.WITHDRAWN && consent.inForceOn(Danish.day(at));
  }

  /** What matching needs to know, whoever is looked at. */
  public NeedFacts facts() {
    return factsFor(List.of());
  }

  /** As {@link #facts()}, with what these volunteers know of her from all her needs. */
  public NeedFacts factsFor(Collection<Volunteer> volunteers) {
    return factsWith(volunteers.stream().collect(Collectors.toMap(Volunteer::id, each -> each.marks(survivor))));
  }

  /** As {@link #facts()}, with what volunteers know of her from all her needs. */
  public NeedFacts factsWith(Map<VolunteerId, Set<PairMark>> known) {
    var marks = new HashMap<>(known);
    declinedBy.forEach(volunteer -> marks.merge(volunteer, Set.of(PairMark.DECLINED), With::both));
    exclusions.persons().forEach(volunteer -> marks.merge(volunteer, Set.of(PairMark.EXCLUDED), With::both));
    return new NeedFacts(id, description, consent, status == Status.OPEN, waitingSince, description.expectedWeeks(),
        marks,
        exclusions.areas(), description.continuity());
  }

  /** As it would be without that pledge. */
  public Need without(PledgeId pledge) {
    return withPledges(With.removed(pledges, pledge));
  }

  private static Need onNeed(@Nullable Need need, NeedEvent event) {
    return switch (event) {
      case NeedRecorded e ->
        new Need(e.need(), e.survivor(), e.organisation(), e.description(), e.consent(), e.at(), e.at(),
            Status.OPEN, Set.of(), null, Map.of(), null, Exclusions.NONE);
      case NeedCorrected e -> requireNonNull(need).corrected(e.description(), e.consent());
      case ExclusionsStated e -> requireNonNull(need).excluding(e.exclusions());
      case NeedWithdrawn _ -> requireNonNull(need).withStatus(Status.WITHDRAWN);
    };
  }

  private Need onMatch(MatchEvent event) {
    return switch (event) {
      case MatchApproved e -> asked(new Ask(e.match(), e.volunteer(), e.branch()));
      case MatchAccepted _ -> withStatus(Status.ACCEPTED);
      case MatchDeclined e -> released(e.at(), With.added(declinedBy, e.volunteer()));
      case MatchExpired e -> released(e.at(), declinedBy);
      case MatchWithdrawn e -> released(e.at(), declinedBy);
      case MatchEnded e -> switch (e.outcome()) {
        case WELL, NEUTRAL -> ended();
        case BADLY -> released(e.at(), declinedBy);
      };
    };
  }

  private Need onPledge(PledgeEvent event) {
    return switch (event) {
      case PledgeMade e -> withPledges(With.put(pledges, e.pledge(), e.partner()));
      case PledgeConfirmed e -> withPledges(With.removed(pledges, e.pledge())).pledged(e.pledge());
      case PledgeDeclined e when e.pledge().equals(confirmed) -> released(e.at(), declinedBy);
      case PledgeDeclined e -> withPledges(With.removed(pledges, e.pledge()));
      case PledgeTakenBack e when e.pledge().equals(confirmed) -> released(e.at(), declinedBy);
      case PledgeTakenBack e -> withPledges(With.removed(pledges, e.pledge()));
    };
  }

  private Need corrected(NeedDescription newDescription, Consent newConsent) {
    return new Need(id, survivor, organisation, newDescription, newConsent, recordedAt, waitingSince, status,
        declinedBy, ask,
        pledges, confirmed, exclusions);
  }

  private Need asked(Ask newAsk) {
    return new Need(id, survivor, organisation, description, consent, recordedAt, waitingSince, Status.ASKED,
        declinedBy,
        newAsk, pledges, confirmed, exclusions);
  }

  private Need pledged(PledgeId pledge) {
    return new Need(id, survivor, organisation, description, consent, recordedAt, waitingSince, Status.PLEDGED,
        declinedBy,
        null, pledges, pledge, exclusions);
  }

  /** Back in the queue. Who was only asked in vain has waited all along; whose help fell through waits from now. */
  private Need released(Instant at, Set<VolunteerId> declined) {
    return switch (status) {
      case WITHDRAWN, ENDED -> free(status, waitingSince, declined);
      case ASKED, OPEN -> free(Status.OPEN, waitingSince, declined);
      case ACCEPTED, PLEDGED -> free(Status.OPEN, at, declined);
    };
  }

  private Need ended() {
    return free(status == Status.WITHDRAWN ? status : Status.ENDED, waitingSince, declinedBy);
  }

  private Need excluding(Exclusions newExclusions) {
    return new Need(id, survivor, organisation, description, consent, recordedAt, waitingSince, status, declinedBy, ask,
        pledges, confirmed, newExclusions);
  }

  private Need free(Status newStatus, Instant since, Set<VolunteerId> declined) {
    return new Need(id, survivor, organisation, description, consent, recordedAt, since, newStatus, declined, null,
        pledges, null, exclusions);
  }

  private Need withStatus(Status newStatus) {
    return new Need(id, survivor, organisation, description, consent, recordedAt, waitingSince, newStatus, declinedBy,
        ask,
        pledges, confirmed, exclusions);
  }

  private Need withPledges(Map<PledgeId, OrganisationId> newPledges) {
    return new Need(id, survivor, organisation, description, consent, recordedAt, waitingSince, status, declinedBy, ask,
        newPledges, confirmed, exclusions);
  }
}
