package nyvej.web.page;

import static java.util.function.Predicate.not;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nyvej.vocabulary.AgeBand;
import nyvej.vocabulary.InvalidValue;
import nyvej.vocabulary.Kommune;
import nyvej.vocabulary.Language;
import nyvej.vocabulary.LanguageLevel;
import nyvej.vocabulary.LanguageSkill;
import nyvej.vocabulary.SupportType;
import nyvej.vocabulary.WeeklyHours;
import org.jspecify.annotations.Nullable;

/** Fields that several forms have, from a form to the domain's words and back. */
public final class Fields {
  private Fields() {}

  /** The kommune; null, and an error, when none is chosen. */
  public static @Nullable Kommune kommune(Form form, Wording say) {
    if (form.value("kommune").isEmpty()) {
      form.wrong("kommune", say.text("form.kommune.missing"));
      return null;
    }
    return form.read("kommune", say, () -> new Kommune(form.value("kommune")));
  }

  /** Kommuner to keep away from; null, and an error, when there is one that is none. */
  public static @Nullable Set<Kommune> areas(Form form, Wording say) {
    return form.read("areas", say, () -> form.values("areas").stream().filter(not(String::isBlank)).map(Kommune::new)
        .collect(Collectors.toSet()));
  }

  /** The kinds of support; null, and an error, when none is chosen. */
  public static @Nullable Set<SupportType> supports(Form form, Wording say) {
    var chosen = chosen(form, "supports", SupportType.class);
    if (chosen.isEmpty()) {
      form.wrong("supports", say.problem("support-types.missing"));
      return null;
    }
    return chosen;
  }

  /** Children's ages. */
  public static Set<AgeBand> children(Form form) {
    return chosen(form, "children", AgeBand.class);
  }

  /** The languages; null, and an error, when there is none or one is there twice. */
  public static @Nullable List<LanguageSkill> languages(Form form, Wording say) {
    if (form.values("language").stream().allMatch(String::isBlank)) {
      form.wrong("languages", say.text("form.languages.missing"));
      return null;
    }
    return form.read("languages", say, () -> {
      var skills = new ArrayList<LanguageSkill>();
      for (int at = 0; at < form.values("language").size(); at++) {
        if (!form.at("language", at).isBlank()) {
          skills.add(new LanguageSkill(new Language(form.at("language", at)), level(form.at("level", at))));
        }
      }
      if (skills.stream().map(LanguageSkill::language).distinct().count() < skills.size()) {
        throw new InvalidValue("languages.twice");
      }
      return List.copyOf(skills);
    });
  }

  /** The hours that are ticked. */
  public static WeeklyHours times(Form form) {
    return DayPart.hours(form.values("times"));
  }

  /** Fills in. */
  public static void fill(Form form, Kommune kommune, Set<SupportType> supports, List<LanguageSkill> languages,
      WeeklyHours times) {
    form.with("kommune", kommune).with("supports", supports.toArray()).with("times", DayPart.ticks(times).toArray());
    languages.forEach(skill -> form.with("language", skill.language()).with("level", skill.level()));
  }

  /** Fills in, with room for more. */
  public static void fill(Form form, Set<Kommune> areas) {
    form.with("areas", areas.stream().sorted().toArray()).with("areas", "", "");
  }

  private static LanguageLevel level(String name) {
    try {
      return LanguageLevel.valueOf(name);
    } catch (IllegalArgumentException unknown) {
      return LanguageLevel.BASIC;
    }
  }

  private static <E extends Enum<E>> Set<E> chosen(Form form, String field, Class<E> type) {
    return EnumSet.allOf(type).stream().filter(value -> form.chosen(field, value))
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(type)));
  }
}
