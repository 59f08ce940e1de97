package nyvej.automation;

import nyvej.match.expire.ExpireMatch;
import nyvej.state.Match;

/** When the time to answer is up, then the ask expires and the need is back in the queue. Doing it twice does it once. */
public final class WhenAnAskIsDueThenExpireIt {
  private WhenAnAskIsDueThenExpireIt() {}

  /** The command for an ask that is due. */
  public static ExpireMatch command(Match due) {
    return new ExpireMatch(due.id(), due.need(), due.volunteer());
  }
}
