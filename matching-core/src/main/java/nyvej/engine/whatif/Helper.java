package nyvej.engine.whatif;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import nyvej.engine.HardRule;
import nyvej.engine.NeedFacts;
import nyvej.engine.VolunteerFacts;

/** A volunteer in the course of a simulation. */
final class Helper {

  private final VolunteerFacts fresh;
  private VolunteerFacts facts;

  Helper(VolunteerFacts fresh) {
    this.fresh = fresh;
    this.facts = fresh;
  }

  VolunteerFacts facts() {
    return facts;
  }

  /** Whether all rules would allow it, were nobody else to be helped. */
  boolean suits(NeedFacts need) {
    for (var rule : HardRule.values()) {
      if (!rule.holds(need, fresh, need.waitingSince())) {
        return false;
      }
    }
    return true;
  }

  boolean hasRoom(NeedFacts need, Instant now) {
    return HardRule.HAS_CAPACITY_LEFT.holds(need, facts, now) && HardRule.HAS_WEEKLY_ASKS_LEFT.holds(need, facts, now);
  }

  void askedAt(Instant now) {
    var counting = facts.asked().stream().filter(at -> at.isAfter(now.minus(VolunteerFacts.ASKS_COUNT)));
    take(facts.engaged() + 1, Stream.concat(counting, Stream.of(now)).toList());
  }

  void released() {
    take(facts.engaged() - 1, facts.asked());
  }

  private void take(int engaged, List<Instant> asked) {
    facts = Facts.taken(fresh, engaged, asked);
  }
}
