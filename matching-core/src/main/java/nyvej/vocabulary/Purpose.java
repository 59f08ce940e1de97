package nyvej.vocabulary;

/** What she consents that her need is used for. */
public enum Purpose {
  MATCHING, STATISTICS
}
