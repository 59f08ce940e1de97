package nyvej.vocabulary;

import java.util.Comparator;

/** A language and how well it is spoken. */
public record LanguageSkill(Language language, LanguageLevel level) implements Comparable<LanguageSkill> {
  private static final Comparator<LanguageSkill> ORDER = Comparator.comparing(LanguageSkill::language)
      .thenComparing(LanguageSkill::level);

  @Override
  public int compareTo(LanguageSkill other) {
    return ORDER.compare(this, other);
  }
}
