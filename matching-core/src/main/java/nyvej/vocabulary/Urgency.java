package nyvej.vocabulary;

/** How soon help should begin, from least to most urgent. */
public enum Urgency {
  WITHIN_MONTH, WITHIN_WEEK, NOW
}
