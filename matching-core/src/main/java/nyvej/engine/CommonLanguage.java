package nyvej.engine;

import java.util.List;
import nyvej.vocabulary.LanguageLevel;
import nyvej.vocabulary.LanguageSkill;
import org.jspecify.annotations.Nullable;

/**
 * Two languages in which two people understand each other, often one and the same.
 *
 * <p>The fit is how close the languages are ({@link MutuallyUnderstood}) times a factor for each speaker's level. Below
 * {@link #ENOUGH} the language is not common: two people who both speak only the basics cannot talk about hard things
 * (0.5 × 0.5 = 0.25), and somebody with basic Danish does not follow Norwegian (0.75 × 0.5 = 0.375), while a native speaker
 * helps one who knows the basics along (0.5).
 *
 * @param hers her language
 * @param theirs the volunteer's language
 * @param fit from {@link #ENOUGH} to 1
 */
public record CommonLanguage(LanguageSkill hers, LanguageSkill theirs, double fit) {
  /** The least fit that lets two people talk. */
  static final double ENOUGH = 0.4;

  /** The best of all pairs, the first of equals; null when none is enough. */
  static @Nullable CommonLanguage best(List<LanguageSkill> hers, List<LanguageSkill> theirs) {
    CommonLanguage best = null;
    for (var her : hers) {
      for (var their : theirs) {
        double fit = fit(her, their);
        if (fit >= ENOUGH && (best == null || fit > best.fit)) {
          best = new CommonLanguage(her, their, fit);
        }
      }
    }
    return best;
  }

  /** The fit of the best of all pairs; 0 when none is enough. */
  public static double fit(List<LanguageSkill> hers, List<LanguageSkill> theirs) {
    var best = best(hers, theirs);
    return best == null ? 0 : best.fit;
  }

  private static double fit(LanguageSkill a, LanguageSkill b) {
    return MutuallyUnderstood.grade(a.language(), b.language()) * (factor(a.level()) * factor(b.level()));
  }

  private static double factor(LanguageLevel level) {
    return switch (level) {
      case BASIC -> 0.5;
      case FLUENT -> 0.9;
      case NATIVE -> 1;
    };
  }
}
