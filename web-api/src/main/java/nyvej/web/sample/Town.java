package nyvej.web.sample;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import nyvej.event.MatchEvent;
import nyvej.event.NeedEvent;
import nyvej.event.NyvejEvent;
import nyvej.event.PledgeEvent;
import nyvej.event.VolunteerEvent;
import nyvej.state.Match;
import nyvej.state.Need;
import nyvej.state.Pledge;
import nyvej.state.Volunteer;
import nyvej.vocabulary.BranchId;
import nyvej.vocabulary.MatchId;
import nyvej.vocabulary.NeedId;
import nyvej.vocabulary.PledgeId;
import nyvej.vocabulary.VolunteerId;

/** What has become of everybody so far, folded from the events as they are stored. Safe for many threads. */
final class Town {
  private final TreeMap<NeedId, Need> needs = new TreeMap<>();
  private final TreeMap<VolunteerId, Volunteer> volunteers = new TreeMap<>();
  private final TreeMap<MatchId, Match> matches = new TreeMap<>();
  private final TreeMap<PledgeId, Pledge> pledges = new TreeMap<>();
  private long events;

  synchronized void happened(NyvejEvent event) {
    events++;
    switch (event) {
      case NeedEvent e -> onNeed(e.need(), e);
      case VolunteerEvent e -> onVolunteer(e.volunteer(), e);
      case MatchEvent e -> {
        onNeed(e.need(), e);
        onVolunteer(e.volunteer(), e);
        matches.compute(e.match(), (id, match) -> Objects.requireNonNull(Match.evolve(match, id, e)));
      }
      case PledgeEvent e -> {
        onNeed(e.need(), e);
        pledges.compute(e.pledge(), (id, pledge) -> Objects.requireNonNull(Pledge.evolve(pledge, id, e)));
      }
    }
  }

  synchronized long events() {
    return events;
  }

  /** In the order in which they were recorded. */
  synchronized List<Need> needs() {
    return needs.values().stream().sorted(Comparator.comparing(Need::recordedAt).thenComparing(Need::id)).toList();
  }

  synchronized List<Volunteer> volunteersOf(BranchId branch) {
    return volunteers.values().stream().filter(volunteer -> volunteer.branch().equals(branch)).toList();
  }

  synchronized int volunteers() {
    return volunteers.size();
  }

  synchronized Need need(NeedId id) {
    return Objects.requireNonNull(needs.get(id));
  }

  synchronized Volunteer volunteer(VolunteerId id) {
    return Objects.requireNonNull(volunteers.get(id));
  }

  synchronized Match match(MatchId id) {
    return Objects.requireNonNull(matches.get(id));
  }

  synchronized Pledge pledge(PledgeId id) {
    return Objects.requireNonNull(pledges.get(id));
  }

  private void onNeed(NeedId id, NyvejEvent event) {
    needs.compute(id, (_, need) -> Objects.requireNonNull(Need.evolve(need, id, event)));
  }

  private void onVolunteer(VolunteerId id, NyvejEvent event) {
    volunteers.compute(id, (_, volunteer) -> Objects.requireNonNull(Volunteer.evolve(volunteer, id, event)));
  }
}
