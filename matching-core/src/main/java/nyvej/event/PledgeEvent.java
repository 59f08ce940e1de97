package nyvej.event;

import java.time.Instant;
import java.util.Set;
import nyvej.vocabulary.BranchId;
import nyvej.vocabulary.NeedId;
import nyvej.vocabulary.OrganisationId;
import nyvej.vocabulary.PersonId;
import nyvej.vocabulary.PledgeId;
import nyvej.vocabulary.SurvivorId;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.axonframework.messaging.eventstreaming.Tag;
import org.jspecify.annotations.Nullable;

/** What happened to a partner's pledge. */
public sealed interface PledgeEvent extends NyvejEvent {
  PledgeId pledge();

  NeedId need();

  SurvivorId survivor();

  @Override
  default Set<Tag> tags() {
    return Set.of(Tags.pledge(pledge()), Tags.need(need()), Tags.survivor(survivor()));
  }

  /** A partner offered to take the need. */
  @Event(namespace = "nyvej", name = "PledgeMade", version = "1")
  record PledgeMade(PledgeId pledge, NeedId need, SurvivorId survivor, OrganisationId partner, PersonId by, Instant at)
      implements
        PledgeEvent {}

  /** A coordinator agreed; the need leaves the queue. */
  @Event(namespace = "nyvej", name = "PledgeConfirmed", version = "1")
  record PledgeConfirmed(PledgeId pledge, NeedId need, SurvivorId survivor, BranchId branch, PersonId by, Instant at)
      implements
        PledgeEvent {}

  /** It came to nothing. {@code by} is null when it follows from something else that was decided. */
  @Event(namespace = "nyvej", name = "PledgeDeclined", version = "1")
  record PledgeDeclined(PledgeId pledge, NeedId need, SurvivorId survivor, Reason reason, @Nullable PersonId by,
      Instant at)
      implements
        PledgeEvent {}

  /** The partner took it back; a confirmed one puts the need back into the queue. */
  @Event(namespace = "nyvej", name = "PledgeTakenBack", version = "1")
  record PledgeTakenBack(PledgeId pledge, NeedId need, SurvivorId survivor, PersonId by,
      Instant at) implements PledgeEvent {}

  /** Why a pledge is declined. */
  enum Reason {
    NOT_SUITABLE, FOUND_OTHER_HELP, NEED_WITHDRAWN, CONSENT_ENDED
  }
}
