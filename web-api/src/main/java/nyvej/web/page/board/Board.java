package nyvej.web.page.board;

import java.util.List;
import nyvej.vocabulary.NeedId;
import nyvej.web.page.Unfolded;
import org.jspecify.annotations.Nullable;

/**
 * All that the board lists.
 *
 * @param queue open and asked needs, the most urgent first, then who waits longest
 * @param asks volunteers who have not answered yet, the first to expire first
 * @param accepted who said yes and waits to be introduced, the last who was asked first
 * @param chosen the need that is open on the right; null for none
 */
public record Board(Unfolded<NeedCard> queue, List<AskLine> asks, Unfolded<AskLine> accepted, List<PledgeLine> pledges,
    @Nullable NeedId chosen) {
  /** How many of those shown wait and nobody is asked yet; with a plus when more needs are not shown. */
  public String waiting() {
    return queue.count(queue.shown().stream().filter(card -> !card.asked()).count());
  }
}
