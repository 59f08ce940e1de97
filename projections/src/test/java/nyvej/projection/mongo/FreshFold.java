package nyvej.projection.mongo;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import nyvej.event.MatchEvent;
import nyvej.event.NeedEvent;
import nyvej.event.NeedEvent.NeedCorrected;
import nyvej.event.NeedEvent.NeedRecorded;
import nyvej.event.NyvejEvent;
import nyvej.event.PledgeEvent;
import nyvej.event.VolunteerEvent.VolunteerRegistered;
import nyvej.state.Match;
import nyvej.state.Need;
import nyvej.state.Pledge;
import nyvej.state.Volunteer;
import nyvej.vocabulary.BranchId;
import nyvej.vocabulary.Danish;
import nyvej.vocabulary.NeedId;
import nyvej.vocabulary.Sealed;
import org.jspecify.annotations.Nullable;

/** What the views must show, worked out from the whole log in the plainest way. */
record FreshFold(List<NyvejEvent> log) {
  List<Need> needs() {
    return log.stream().filter(NeedRecorded.class::isInstance).map(event -> ((NeedRecorded) event).need())
        .map(id -> this.<Need>fold(id, (need, event) -> Need.evolve(need, id, event))).toList();
  }

  List<Volunteer> volunteers() {
    return log.stream().filter(VolunteerRegistered.class::isInstance).map(e -> ((VolunteerRegistered) e).volunteer())
        .map(id -> this.<Volunteer>fold(id, (volunteer, event) -> Volunteer.evolve(volunteer, id, event))).toList();
  }

  List<Match> matches() {
    return log.stream().filter(MatchEvent.MatchApproved.class::isInstance).map(e -> ((MatchEvent) e).match())
        .map(id -> this.<Match>fold(id, (match, event) -> Match.evolve(match, id, event))).toList();
  }

  List<Pledge> pledges() {
    return log.stream().filter(PledgeEvent.PledgeMade.class::isInstance).map(e -> ((PledgeEvent) e).pledge())
        .map(id -> this.<Pledge>fold(id, (pledge, event) -> Pledge.evolve(pledge, id, event))).toList();
  }

  private interface Evolving<S> {
    @Nullable
    S after(@Nullable S state, NyvejEvent event);
  }

  private <S> S fold(Object id, Evolving<S> evolving) {
    @Nullable
    S state = null;
    for (var event : log) {
      state = evolving.after(state, event);
    }
    return requireNonNull(state, id.toString());
  }

  List<NyvejEvent> about(NeedId need) {
    return log.stream().filter(event -> switch (event) {
      case NeedEvent e -> e.need().equals(need);
      case MatchEvent e -> e.need().equals(need);
      case PledgeEvent e -> e.need().equals(need);
      default -> false;
    }).toList();
  }

  /** Position of the last event about a need. */
  long position(NeedId need) {
    return log.lastIndexOf(about(need).getLast());
  }

  /** The name that was last given. */
  Sealed name(NeedId need) {
    var names = new ArrayList<Sealed>();
    for (var event : about(need)) {
      if (event instanceof NeedRecorded e) {
        names.add(e.name());
      } else if (event instanceof NeedCorrected e && e.name() != null) {
        names.add(e.name());
      }
    }
    return names.getLast();
  }

  /** The needs that a branch may see. */
  List<Need> visible(BranchId branch, Instant now) {
    return needs().stream().filter(need -> need.status() != Need.Status.WITHDRAWN)
        .filter(need -> need.consent().branches().contains(branch))
        .filter(need -> !Danish.day(now).isAfter(need.consent().until())).toList();
  }

  List<NeedId> queue(BranchId branch, Instant now) {
    return visible(branch, now).stream()
        .filter(need -> need.status() == Need.Status.OPEN || need.status() == Need.Status.ASKED)
        .sorted(Comparator.<Need, Integer>comparing(need -> -need.description().urgency().ordinal())
            .thenComparing(Need::waitingSince).thenComparing(need -> need.id().toString()))
        .map(Need::id).toList();
  }

  static <T> Comparator<T> latestFirst(Function<T, Instant> time, Function<T, Object> id) {
    return Comparator.comparing(time).thenComparing(item -> id.apply(item).toString()).reversed();
  }
}
