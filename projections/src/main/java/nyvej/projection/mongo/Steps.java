package nyvej.projection.mongo;

import java.util.List;
import java.util.stream.Stream;
import nyvej.event.EventCatalog;
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
import nyvej.projection.Step;
import nyvej.vocabulary.PersonId;
import org.jspecify.annotations.Nullable;

/** Events as steps of a history. */
final class Steps {
  private Steps() {}

  /** The history with one step more. */
  static List<Step> and(List<Step> history, NyvejEvent event) {
    return Stream.concat(history.stream(), Stream.of(step(event))).toList();
  }

  private static Step step(NyvejEvent event) {
    var what = EventCatalog.typeOf(event.getClass()).qualifiedName().localName();
    return switch (event) {
      case NeedEvent e -> new Step(e.at(), what, by(e), null, null);
      case MatchEvent e -> new Step(e.at(), what, by(e), e.match(), null);
      case PledgeEvent e -> new Step(e.at(), what, by(e), null, e.pledge());
      case VolunteerEvent e -> new Step(e.at(), what, null, null, null);
    };
  }

  private static PersonId by(NeedEvent event) {
    return switch (event) {
      case NeedRecorded e -> e.by();
      case NeedCorrected e -> e.by();
      case ExclusionsStated e -> e.by();
      case NeedWithdrawn e -> e.by();
    };
  }

  private static @Nullable PersonId by(MatchEvent event) {
    return switch (event) {
      case MatchApproved e -> e.by();
      case MatchAccepted e -> e.by();
      case MatchDeclined e -> e.by();
      case MatchExpired _ -> null;
      case MatchWithdrawn e -> e.by();
      case MatchEnded e -> e.by();
    };
  }

  private static @Nullable PersonId by(PledgeEvent event) {
    return switch (event) {
      case PledgeMade e -> e.by();
      case PledgeConfirmed e -> e.by();
      case PledgeDeclined e -> e.by();
      case PledgeTakenBack e -> e.by();
    };
  }
}
