package nyvej.event;

import nyvej.vocabulary.MatchId;
import nyvej.vocabulary.NeedId;
import nyvej.vocabulary.PledgeId;
import nyvej.vocabulary.SurvivorId;
import nyvej.vocabulary.VolunteerId;
import org.axonframework.messaging.eventstreaming.Tag;

/** The tags by which a decision finds exactly the events that it must be consistent with. */
public final class Tags {
  private Tags() {}

  /** All that concerns one need. */
  public static Tag need(NeedId need) {
    return Tag.of("need", need.toString());
  }

  /** All that concerns one survivor, over all her needs. */
  public static Tag survivor(SurvivorId survivor) {
    return Tag.of("survivor", survivor.toString());
  }

  /** All that concerns one volunteer. */
  public static Tag volunteer(VolunteerId volunteer) {
    return Tag.of("volunteer", volunteer.toString());
  }

  /** All that concerns one match. */
  public static Tag match(MatchId match) {
    return Tag.of("match", match.toString());
  }

  /** All that concerns one pledge. */
  public static Tag pledge(PledgeId pledge) {
    return Tag.of("pledge", pledge.toString());
  }

  /** All that one command appended, by the client's key for it. */
  public static Tag command(String key) {
    return Tag.of("command", key);
  }
}
