package nyvej.vocabulary;

/** Whom she wishes to be helped by. */
public enum HelperWish {
  WOMAN, MAN, NO_MATTER;

  /** Whether a volunteer of this gender meets the wish. */
  public boolean metBy(Gender gender) {
    return switch (this) {
      case WOMAN -> gender == Gender.WOMAN;
      case MAN -> gender == Gender.MAN;
      case NO_MATTER -> true;
    };
  }
}
