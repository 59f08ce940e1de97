package nyvej.volunteer.leave;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import nyvej.event.MatchEvent;
import nyvej.event.MatchEvent.MatchWithdrawn;
import nyvej.event.MatchEvent.WithdrawReason;
import nyvej.event.NyvejEvent;
import nyvej.event.Tags;
import nyvej.event.VolunteerEvent.VolunteerLeft;
import nyvej.slice.Decision;
import nyvej.slice.Refusal;
import nyvej.slice.Slice;
import nyvej.state.Match;
import nyvej.state.Volunteer;
import nyvej.vocabulary.MatchId;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.jspecify.annotations.Nullable;

/**
 * Lets a volunteer go. Open asks and running help end in the same step, so that each of those women waits for somebody else at
 * once; nothing more is needed to know them, since whatever happens to a match happens to its volunteer.
 */
public final class LeaveBranchSlice implements Slice<LeaveBranch, LeaveBranchSlice.State> {
  /** @param underWay asks without an answer and running matches */
  record State(LeaveBranch command, @Nullable Volunteer volunteer, SortedMap<MatchId, Match> underWay) {}

  @Override
  public Class<LeaveBranch> command() {
    return LeaveBranch.class;
  }

  @Override
  public EventCriteria boundary(LeaveBranch command) {
    return EventCriteria.havingTags(Tags.volunteer(command.volunteer()));
  }

  @Override
  public State start(LeaveBranch command) {
    return new State(command, null, Collections.emptySortedMap());
  }

  @Override
  public State evolve(State state, NyvejEvent event) {
    var volunteer = Volunteer.evolve(state.volunteer, state.command.volunteer(), event);
    return new State(state.command, volunteer,
        event instanceof MatchEvent e ? after(state.underWay, e) : state.underWay);
  }

  @Override
  public Decision decide(LeaveBranch c, State state, Instant now) {
    if (state.volunteer == null || !state.volunteer.branch().equals(c.branch())) {
      return Decision.refuse(Refusal.VOLUNTEER_UNKNOWN);
    }
    return state.volunteer.left()
        ? Decision.alreadySo()
        : Decision.accept(new VolunteerLeft(c.volunteer(), c.by(), now), ends(state, now));
  }

  private static Stream<MatchWithdrawn> ends(State state, Instant now) {
    return state.underWay.values().stream().map(match -> new MatchWithdrawn(match.id(), match.need(), match.survivor(),
        match.volunteer(), WithdrawReason.SITUATION_CHANGED, null, now));
  }

  private static SortedMap<MatchId, Match> after(SortedMap<MatchId, Match> before, MatchEvent event) {
    var after = new TreeMap<>(before);
    var match = requireNonNull(Match.evolve(before.get(event.match()), event.match(), event));
    switch (match.status()) {
      case ASKED, ACCEPTED -> after.put(match.id(), match);
      case DECLINED, EXPIRED, WITHDRAWN, ENDED -> after.remove(match.id());
    }
    return after;
  }
}
