package nyvej.web.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import nyvej.vocabulary.Language;
import nyvej.vocabulary.LanguageLevel;
import nyvej.vocabulary.LanguageSkill;

/** Who speaks what. */
final class Speaking {
  static final Language DANISH = new Language("da");
  static final Language ENGLISH = new Language("en");
  private static final Language GERMAN = new Language("de");

  /** Statistics Denmark, 2022: 50 % of women in shelters of Danish origin, 43 % of another, 7 % unknown, left out here. */
  static final double OF_OTHER_ORIGIN = 43.0 / (50 + 43);
  /** Assumed: fewer than among the women, more than nobody, since networks look for them. */
  static final double VOLUNTEERS_OF_OTHER_ORIGIN = 0.25;

  /** Of the women of another origin; assumed. */
  static final double DANISH_FLUENT = 0.45;
  static final double DANISH_BASIC = 0.3;
  static final double ENGLISH_FLUENT = 0.25;
  /** Of everybody else; assumed. */
  private static final double WOMEN_ENGLISH = 0.5;
  private static final double VOLUNTEERS_ENGLISH = 0.8;
  private static final double VOLUNTEERS_GERMAN = 0.2;

  static final Shares<Language> ORIGINS = origins();

  private Speaking() {}

  /** Her first language and what else she can be helped in; the first language first. */
  static List<LanguageSkill> woman(RandomGenerator random) {
    return random.nextDouble() < OF_OTHER_ORIGIN ? newcomer(random) : dane(random);
  }

  /** Volunteers all speak Danish well; the first language first. */
  static List<LanguageSkill> volunteer(RandomGenerator random) {
    boolean otherOrigin = random.nextDouble() < VOLUNTEERS_OF_OTHER_ORIGIN;
    var languages = new ArrayList<LanguageSkill>();
    if (otherOrigin) {
      languages.add(new LanguageSkill(ORIGINS.draw(random), LanguageLevel.NATIVE));
    }
    languages.add(new LanguageSkill(DANISH, otherOrigin ? LanguageLevel.FLUENT : LanguageLevel.NATIVE));
    addSometimes(random, VOLUNTEERS_ENGLISH, ENGLISH, LanguageLevel.FLUENT, languages);
    addSometimes(random, VOLUNTEERS_GERMAN, GERMAN, LanguageLevel.BASIC, languages);
    return languages;
  }

  private static List<LanguageSkill> newcomer(RandomGenerator random) {
    var languages = new ArrayList<LanguageSkill>();
    languages.add(new LanguageSkill(ORIGINS.draw(random), LanguageLevel.NATIVE));
    double danish = random.nextDouble();
    if (danish < DANISH_FLUENT) {
      languages.add(new LanguageSkill(DANISH, LanguageLevel.FLUENT));
    } else if (danish < DANISH_FLUENT + DANISH_BASIC) {
      languages.add(new LanguageSkill(DANISH, LanguageLevel.BASIC));
    }
    addSometimes(random, ENGLISH_FLUENT, ENGLISH, LanguageLevel.FLUENT, languages);
    return languages;
  }

  private static List<LanguageSkill> dane(RandomGenerator random) {
    var languages = new ArrayList<LanguageSkill>();
    languages.add(new LanguageSkill(DANISH, LanguageLevel.NATIVE));
    addSometimes(random, WOMEN_ENGLISH, ENGLISH, LanguageLevel.FLUENT, languages);
    return languages;
  }

  private static void addSometimes(RandomGenerator random, double share, Language language, LanguageLevel level,
      List<LanguageSkill> languages) {
    boolean spoken = languages.stream().anyMatch(skill -> skill.language().equals(language));
    if (random.nextDouble() < share && !spoken) {
      languages.add(new LanguageSkill(language, level));
    }
  }

  private static Shares<Language> origins() {
    var origins = new Shares<Language>();
    Table.rows("languages.csv", 3).stream().skip(1)
        .forEach(row -> origins.and(Double.parseDouble(row[1]), new Language(row[0])));
    return origins;
  }
}
