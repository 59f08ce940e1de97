package nyvej.engine.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nyvej.engine.AVolunteer;
import nyvej.engine.RandomFacts;
import nyvej.engine.VolunteerFacts;
import nyvej.engine.Weights;
import nyvej.vocabulary.VolunteerId;
import org.junit.jupiter.api.Test;

/**
 * How much memory an index takes, with what its writer keeps. {@code -Dnyvej.volunteers=1000000} makes it a large one.
 */
class FootprintTest {
  private static final int VOLUNTEERS = Integer.getInteger("nyvej.volunteers", 50_000);
  /** Many live in the same place, speak the same languages and offer the same. */
  private static final int DIFFERENT = 500;
  private static final int MOST_BYTES = 200;

  /** Three in four are neither away, nor asked lately, nor avoid a place; what is known beyond that takes more. */
  private static List<VolunteerFacts> different() {
    var different = new ArrayList<VolunteerFacts>();
    var facts = new RandomFacts(71);
    while (different.size() < DIFFERENT) {
      var volunteer = facts.volunteer();
      if (volunteer.availability() == null) {
        continue;
      }
      var other = AVolunteer.like(volunteer);
      if (different.size() % 4 != 0) {
        other.away = List.of();
        other.asked = List.of();
        other.avoids = Set.of();
      }
      different.add(other.facts());
    }
    return different;
  }

  @Test
  void a_volunteer_takes_at_most_200_bytes() {
    var different = different();
    var warm = new CandidateIndex(Weights.CURRENT);
    warm.put(different, 0);
    long before = used();
    var index = new CandidateIndex(Weights.CURRENT);
    for (int put = 0; put < VOLUNTEERS; put += DIFFERENT) {
      index.put(others(different, put), put);
    }
    long bytes = (used() - before) / VOLUNTEERS;
    System.out.println("bytes a volunteer: " + bytes);
    assertThat(index.candidates().size()).isEqualTo(VOLUNTEERS);
    assertThat(bytes).isBetween(90L, (long) MOST_BYTES);
  }

  private static List<VolunteerFacts> others(List<VolunteerFacts> like, int from) {
    var others = new ArrayList<VolunteerFacts>();
    for (var volunteer : like) {
      long number = from + others.size();
      others.add(Volunteers.renamed(volunteer, new VolunteerId(new UUID(number * 0x9E3779B97F4A7C15L, number))));
    }
    return others;
  }

  /** What is left after collecting, the least of a few looks, since others may be at work. */
  private static long used() {
    long least = Long.MAX_VALUE;
    for (int i = 0; i < 5; i++) {
      System.gc();
      least = Math.min(least, Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory());
    }
    return least;
  }
}
