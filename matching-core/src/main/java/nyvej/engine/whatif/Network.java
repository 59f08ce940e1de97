package nyvej.engine.whatif;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import nyvej.engine.NeedFacts;
import nyvej.engine.VolunteerFacts;

/**
 * Volunteers, and what will be asked of them.
 *
 * @param volunteers who help, as they are when nobody has asked them yet; each once
 * @param needs each arrives when it begins to wait; in the order of arrival
 * @param from needs that arrive before this only keep the volunteers busy
 * @param until from then on too; the last that count still wait meanwhile
 */
public record Network(List<VolunteerFacts> volunteers, List<NeedFacts> needs, Instant from, Instant until) {
  private static final Comparator<NeedFacts> ARRIVAL = Comparator.comparing(NeedFacts::waitingSince)
      .thenComparing(NeedFacts::id);

  /** Copies and sorts; a volunteer or a need that is there twice is an {@link IllegalArgumentException}. */
  public Network {
    volunteers = volunteers.stream().sorted(Comparator.comparing(VolunteerFacts::id)).toList();
    needs = needs.stream().sorted(ARRIVAL).toList();
    if (!distinct(volunteers.stream().map(VolunteerFacts::id).toList())
        || !distinct(needs.stream().map(NeedFacts::id).toList())) {
      throw new IllegalArgumentException("somebody is there twice");
    }
  }

  Network with(List<VolunteerFacts> others) {
    return new Network(others, needs, from, until);
  }

  boolean counts(NeedFacts need) {
    return !need.waitingSince().isBefore(from) && need.waitingSince().isBefore(until);
  }

  private static boolean distinct(List<?> ids) {
    return new HashSet<>(ids).size() == ids.size();
  }
}
