package nyvej.event;

import java.time.Instant;
import java.util.Set;
import nyvej.vocabulary.Consent;
import nyvej.vocabulary.Exclusions;
import nyvej.vocabulary.NeedDescription;
import nyvej.vocabulary.NeedId;
import nyvej.vocabulary.OrganisationId;
import nyvej.vocabulary.PersonId;
import nyvej.vocabulary.Sealed;
import nyvej.vocabulary.SurvivorId;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.axonframework.messaging.eventstreaming.Tag;
import org.jspecify.annotations.Nullable;

/** What happened to a need. */
public sealed interface NeedEvent extends NyvejEvent {
  NeedId need();

  SurvivorId survivor();

  @Override
  default Set<Tag> tags() {
    return Set.of(Tags.need(need()), Tags.survivor(survivor()));
  }

  /**
   * A referrer recorded what a survivor needs. Version 1 said neither how long help is expected to last nor whether she wishes
   * for a volunteer who helped her before.
   *
   * @param organisation the referrer's
   * @param returnOf her earlier need when violence recurred, linked by the organisation that recorded both
   */
  @Event(namespace = "nyvej", name = "NeedRecorded", version = "2")
  record NeedRecorded(NeedId need, SurvivorId survivor, OrganisationId organisation, @Nullable NeedId returnOf,
      NeedDescription description, Consent consent, Sealed name, Sealed contact, PersonId by,
      Instant at) implements NeedEvent {}

  /** The referrer corrected it; name and contact only when they changed. Version 1 said as little as that of the first. */
  @Event(namespace = "nyvej", name = "NeedCorrected", version = "2")
  record NeedCorrected(NeedId need, SurvivorId survivor, NeedDescription description, Consent consent,
      @Nullable Sealed name,
      @Nullable Sealed contact, PersonId by, Instant at) implements NeedEvent {}

  /** The referrer said whom and where she must be kept away from; replaces what was said before. */
  @Event(namespace = "nyvej", name = "ExclusionsStated", version = "1")
  record ExclusionsStated(NeedId need, SurvivorId survivor, Exclusions exclusions, PersonId by,
      Instant at) implements NeedEvent {}

  /** It is not sought any more. */
  @Event(namespace = "nyvej", name = "NeedWithdrawn", version = "1")
  record NeedWithdrawn(NeedId need, SurvivorId survivor, Reason reason, PersonId by, Instant at) implements NeedEvent {}

  /** Why a need is withdrawn. */
  enum Reason {
    CONSENT_WITHDRAWN, HELPED_OTHERWISE, MOVED_AWAY, RECORDED_BY_MISTAKE
  }
}
