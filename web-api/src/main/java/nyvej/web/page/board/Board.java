package nyvej.web.page.board;

import java.util.List;
import nyvej.vocabulary.NeedId;
import org.jspecify.annotations.Nullable;

/**
 * All that the board lists.
 *
 * @param queue open and asked needs, the most urgent first, then who waits longest
 * @param more whether the queue is longer than what is shown
 * @param asks volunteers who have not answered yet, the first to expire first
 * @param accepted who said yes and waits to be introduced
 * @param chosen the need that is open on the right; null for none
 */
public record Board(List<NeedCard> queue, boolean more, List<AskLine> asks, List<AskLine> accepted,
    List<PledgeLine> pledges,
    @Nullable NeedId chosen) {
  /** How many wait and nobody is asked yet. */
  public long waiting() {
    return queue.stream().filter(card -> !card.asked()).count();
  }
}
