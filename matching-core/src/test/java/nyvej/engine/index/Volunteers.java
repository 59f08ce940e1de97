package nyvej.engine.index;

import nyvej.engine.AVolunteer;
import nyvej.engine.VolunteerFacts;
import nyvej.vocabulary.VolunteerId;

/** Volunteers as tests want them. */
final class Volunteers {
  private Volunteers() {}

  static VolunteerFacts renamed(VolunteerFacts facts, VolunteerId id) {
    boolean stated = facts.availability() != null;
    var other = stated ? AVolunteer.like(facts) : new AVolunteer();
    other.stated = stated;
    other.branch = facts.branch();
    other.id = id;
    return other.facts();
  }
}
