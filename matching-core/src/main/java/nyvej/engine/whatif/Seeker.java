package nyvej.engine.whatif;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nyvej.engine.NeedFacts;
import nyvej.vocabulary.VolunteerId;
import org.jspecify.annotations.Nullable;

/** A need in the course of a simulation. */
final class Seeker {
  /** The order in which coordinators ask. */
  static final Comparator<Seeker> ORDER = Comparator.comparing(Seeker::turn).thenComparing(seeker -> seeker.need.id());

  private static final double DAY = 86_400;

  private final NeedFacts need;
  private final Instant patience;
  private final Map<VolunteerId, Helper> notYetAsked = new TreeMap<>();
  private @Nullable Instant found;

  /**
   * @param patience until when she waits
   * @param helpers who could be asked at all
   */
  Seeker(NeedFacts need, Instant patience, List<Helper> helpers) {
    this.need = need;
    this.patience = patience;
    helpers.forEach(helper -> notYetAsked.put(helper.facts().id(), helper));
  }

  NeedFacts need() {
    return need;
  }

  /** Whether it makes sense to go on looking. */
  boolean waitsAt(Instant now) {
    return now.isBefore(patience) && !notYetAsked.isEmpty();
  }

  List<Helper> withRoom(Instant now) {
    return notYetAsked.values().stream().filter(helper -> helper.hasRoom(need, now)).toList();
  }

  /** Whom she has not been asked for before, and will not be again. */
  Helper ask(VolunteerId volunteer) {
    var helper = notYetAsked.remove(volunteer);
    if (helper == null) {
      throw new IllegalArgumentException("asked already");
    }
    return helper;
  }

  void found(Instant at) {
    found = at;
  }

  /** How many days it took to find somebody; NaN when nobody was found. */
  double days() {
    return found == null ? Double.NaN : Duration.between(need.waitingSince(), found).toSeconds() / DAY;
  }

  private Instant turn() {
    long headStart = (long) need.description().urgency().ordinal() * Behaviour.DAYS_AN_URGENCY;
    return need.waitingSince().minus(Duration.ofDays(headStart));
  }
}
