package nyvej.vocabulary;

import static nyvej.vocabulary.InvalidValue.require;

import java.util.List;

/** The rule for a list of languages: one to ten, each once; {@code languages.count}, {@code languages.twice}. */
final class Languages {
  private Languages() {}

  static List<LanguageSkill> checked(List<LanguageSkill> languages) {
    require(!languages.isEmpty() && languages.size() <= 10, "languages.count");
    require(languages.stream().map(LanguageSkill::language).distinct().count() == languages.size(), "languages.twice");
    return languages.stream().sorted().toList();
  }
}
