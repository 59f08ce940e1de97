package nyvej.vocabulary;

/** What a volunteer must hold before any match. */
public enum Clearance {
  /** Children's certificate; needed where children are part of the need. */
  BOERNEATTEST,
  /** Criminal record certificate. */
  STRAFFEATTEST,
  /** Signed duty of confidentiality. */
  CONFIDENTIALITY,
  /** Introduction training. */
  INTRODUCTION_TRAINING
}
