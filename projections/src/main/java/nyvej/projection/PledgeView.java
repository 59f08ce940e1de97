package nyvej.projection;

import java.time.Instant;
import java.util.List;
import nyvej.event.PledgeEvent.Reason;
import nyvej.state.Pledge;
import nyvej.vocabulary.BranchId;
import nyvej.vocabulary.PledgeId;
import org.jspecify.annotations.Nullable;

/**
 * A partner's pledge, with what was answered. The need in it is not for the partner's eyes.
 *
 * @param pledge where it stands
 * @param madeAt when the partner made it
 * @param confirmedBy the branch that agreed, if one did
 * @param declined why it was declined, if so
 * @param history what happened, oldest first
 * @param position of the last event in the history
 */
public record PledgeView(Pledge pledge, Instant madeAt, @Nullable BranchId confirmedBy, @Nullable Reason declined,
    List<Step> history, long position) {
  /** Copies the history. */
  public PledgeView {
    history = List.copyOf(history);
  }

  /** Which pledge. */
  public PledgeId id() {
    return pledge.id();
  }

  /** Its place in a list by time of pledging. */
  public Cursor byTime() {
    return new Cursor(SortableTime.of(madeAt), id().toString());
  }
}
