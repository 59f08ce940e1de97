package nyvej.engine;

/** What is known between a survivor and a volunteer, whichever of her needs it comes from. */
public enum PairMark {
  /** One of the two said no to the other. */
  DECLINED,
  /** A match of theirs ended badly. */
  ENDED_BADLY,
  /** She must never be matched to this person. */
  EXCLUDED,
  /** They are kin, or bound by an organisation, so that help would be no free help. */
  CONFLICT,
  /** The volunteer helped her before, and it did not end badly. */
  HELPED_BEFORE
}
