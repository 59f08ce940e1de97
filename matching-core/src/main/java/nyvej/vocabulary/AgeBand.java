package nyvej.vocabulary;

/** A child's age, as coarse as finding the right help allows. */
public enum AgeBand {
  AGE_0_2, AGE_3_6, AGE_7_12, AGE_13_17
}
