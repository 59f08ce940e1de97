package nyvej.engine;

import nyvej.vocabulary.Availability;
import nyvej.vocabulary.NeedDescription;

/** Whether and how a volunteer can reach her. */
final class Reach {
  private Reach() {}

  /** In person: her kommune's centre lies within the radius. A radius of 0 is the own kommune alone. */
  static boolean inPerson(NeedDescription need, Availability offer) {
    return kilometres(need, offer) <= offer.radiusKm();
  }

  /** At a distance: both accept it. */
  static boolean remote(NeedDescription need, Availability offer) {
    return need.remotePossible() && offer.remote();
  }

  /** Between the centres of their kommuner, and what the ferries between them count for; 0 within the same. */
  static double kilometres(NeedDescription need, Availability offer) {
    return need.kommune().equals(offer.kommune())
        ? 0
        : need.kommune().kilometresTo(offer.kommune()) + Crossings.kilometres(need.kommune(), offer.kommune());
  }
}
