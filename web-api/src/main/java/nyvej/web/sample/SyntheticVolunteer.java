package nyvej.web.sample;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import nyvej.vocabulary.Availability;
import nyvej.vocabulary.Clearance;
import nyvej.vocabulary.Gender;

/**
 * Somebody who helps.
 *
 * @param clearances for how many more days each is valid when the branch sees it; a missing one is not held
 */
record SyntheticVolunteer(Identity identity, Gender gender, Availability availability,
    Map<Clearance, Integer> clearances) {
  /** Copies the clearances, in their order. */
  public SyntheticVolunteer {
    var copy = new EnumMap<Clearance, Integer>(Clearance.class);
    copy.putAll(clearances);
    clearances = Collections.unmodifiableMap(copy);
  }
}
