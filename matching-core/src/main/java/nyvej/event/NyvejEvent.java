package nyvej.event;

import java.time.Instant;
import java.util.Set;
import org.axonframework.messaging.eventstreaming.Tag;

/** Anything that happened in Nyvej. */
public sealed interface NyvejEvent permits NeedEvent, VolunteerEvent, MatchEvent, PledgeEvent {
  /** When it was decided. */
  Instant at();

  /** The consistency boundaries that it belongs to; see {@link Tags}. */
  Set<Tag> tags();
}
