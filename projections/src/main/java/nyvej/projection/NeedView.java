package nyvej.projection;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import nyvej.state.Need;
import nyvej.vocabulary.BranchId;
import nyvej.vocabulary.NeedId;
import nyvej.vocabulary.Sealed;
import nyvej.vocabulary.Urgency;
import org.jspecify.annotations.Nullable;

/**
 * A need as staff sees it.
 *
 * @param need what became of it
 * @param returnOf her earlier need, when violence recurred
 * @param name sealed with her key
 * @param contact sealed with her key
 * @param told for every branch that could ever see it, the position of the last event that it could see or that took the need
 *   from it: what happens later is no business of that branch
 * @param history what happened, oldest first
 * @param position of the last event in the history
 */
public record NeedView(Need need, @Nullable NeedId returnOf, Sealed name, Sealed contact, Map<BranchId, Long> told,
    List<Step> history, long position) {
  /** Copies the collections. */
  public NeedView {
    told = Map.copyOf(told);
    history = List.copyOf(history);
  }

  /** Which need. */
  public NeedId id() {
    return need.id();
  }

  /** Whether her consent lets that branch see it at that time. A withdrawn need is seen by no branch. */
  public boolean visibleTo(BranchId branch, Instant at) {
    return need.consentInForce(at) && need.consent().branches().contains(branch);
  }

  /** Its place in a queue: the most urgent first, then who waits longest. */
  public Cursor inQueue() {
    int patience = Urgency.NOW.ordinal() - need.description().urgency().ordinal();
    return new Cursor(patience + " " + SortableTime.of(need.waitingSince()), id().toString());
  }

  /** Its place in a list by time of recording. */
  public Cursor byTime() {
    return new Cursor(SortableTime.of(need.recordedAt()), id().toString());
  }
}
