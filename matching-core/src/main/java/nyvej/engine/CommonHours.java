package nyvej.engine;

import nyvej.vocabulary.Availability;
import nyvej.vocabulary.NeedDescription;

/** When both have time. */
final class CommonHours {
  private CommonHours() {}

  /** Hours a week, in halves; while she states no times she has time whenever the volunteer has. */
  static double of(NeedDescription need, Availability offer) {
    return anyTime(need) ? offer.times().hours() : need.times().overlap(offer.times());
  }

  static boolean anyTime(NeedDescription need) {
    return need.times().spans().isEmpty();
  }
}
