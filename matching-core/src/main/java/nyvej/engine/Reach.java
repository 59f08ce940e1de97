package nyvej.engine;

import nyvej.vocabulary.Availability;
import nyvej.vocabulary.Kommune;
import nyvej.vocabulary.NeedDescription;

/** Whether and how a volunteer can reach her. */
public final class Reach {
  private Reach() {}

  /** In person: her kommune's centre lies within the radius. A radius of 0 is the own kommune alone. */
  static boolean inPerson(NeedDescription need, Availability offer) {
    return kilometres(need, offer) <= offer.radiusKm();
  }

  /** At a distance: both accept it. */
  static boolean remote(NeedDescription need, Availability offer) {
    return need.remotePossible() && offer.remote();
  }

  static double kilometres(NeedDescription need, Availability offer) {
    return kilometres(need.kommune(), offer.kommune());
  }

  /** Between the centres of two kommuner, and what the ferries between them count for; 0 within the same. */
  public static double kilometres(Kommune hers, Kommune theirs) {
    return hers.equals(theirs) ? 0 : hers.kilometresTo(theirs) + Crossings.kilometres(hers, theirs);
  }
}
