package nyvej.projection;

import java.time.Instant;
import java.util.List;
import nyvej.event.MatchEvent.Answered;
import nyvej.event.MatchEvent.Choice;
import nyvej.event.MatchEvent.DeclineReason;
import nyvej.event.MatchEvent.WithdrawReason;
import nyvej.state.Match;
import nyvej.vocabulary.MatchId;
import org.jspecify.annotations.Nullable;

/**
 * A match, with how it came about and how it went.
 *
 * @param match where it stands
 * @param choice on which ground the volunteer was chosen
 * @param askedAt when it was approved
 * @param answered how the volunteer's answer came, if it did
 * @param declined why the volunteer declined, if so
 * @param withdrawn why the ask was taken back, if so
 * @param history what happened, oldest first
 * @param position of the last event in the history
 */
public record MatchView(Match match, Choice choice, Instant askedAt, @Nullable Answered answered,
    @Nullable DeclineReason declined, @Nullable WithdrawReason withdrawn, List<Step> history, long position) {
  /** Copies the history. */
  public MatchView {
    history = List.copyOf(history);
  }

  /** Which match. */
  public MatchId id() {
    return match.id();
  }

  /** Its place in a list by time of asking. */
  public Cursor byTime() {
    return new Cursor(SortableTime.of(askedAt), id().toString());
  }
}
