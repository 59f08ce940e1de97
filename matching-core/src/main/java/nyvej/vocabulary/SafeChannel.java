package nyvej.vocabulary;

/**
 * How she may safely be reached, chosen by her.
 *
 * @param kind the way; {@link Kind#NONE} means no message at all
 * @param times when; {@link WeeklyHours#NONE} means at any time
 */
public record SafeChannel(Kind kind, WeeklyHours times) {
  /** Ways to reach her. */
  public enum Kind {
    CALL, SMS, EMAIL, THROUGH_REFERRER, NONE
  }
}
