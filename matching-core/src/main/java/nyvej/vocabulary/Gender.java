package nyvej.vocabulary;

/** A volunteer's gender, kept because a survivor may wish for a woman or a man. */
public enum Gender {
  WOMAN, MAN, OTHER
}
