package nyvej.vocabulary;

import static java.util.Objects.requireNonNullElse;
import static nyvej.vocabulary.InvalidValue.require;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What she needs, as coarsely as finding the right person allows; nothing that identifies her.
 *
 * @param kommune where
 * @param supportTypes what; at least one
 * @param languages the languages she can be helped in; 1 to 10, each once
 * @param interpreter whether she accepts an interpreter when no language is shared
 * @param times when she has time; {@link WeeklyHours#NONE} means any time
 * @param hoursAWeek hours of help wanted a week, 1 to 20
 * @param expectedWeeks how long help is expected to last, 1 to 104; {@link #USUAL_WEEKS} when nothing is said
 * @param children age bands of children who are part of the need
 * @param urgency how soon
 * @param helper her wish for a woman or a man
 * @param continuity whether she wishes for a volunteer who helped her before; not, when nothing is said
 * @param remotePossible whether help at a distance (telephone, video) would do
 * @param channel how she may safely be reached
 */
public record NeedDescription(Kommune kommune, Set<SupportType> supportTypes, List<LanguageSkill> languages,
    boolean interpreter, WeeklyHours times, int hoursAWeek, Integer expectedWeeks, Set<AgeBand> children,
    Urgency urgency, HelperWish helper, Boolean continuity, boolean remotePossible, SafeChannel channel) {
  /** For so many weeks help is expected to last when nothing else is said. */
  public static final int USUAL_WEEKS = 12;

  /**
   * Refuses {@code support-types.missing}, {@code hours-a-week.out-of-range}, {@code weeks.out-of-range} and the codes of
   * {@link Languages}. What is missing was not asked for when it was said.
   */
  public NeedDescription {
    require(!supportTypes.isEmpty(), "support-types.missing");
    require(hoursAWeek >= 1 && hoursAWeek <= 20, "hours-a-week.out-of-range");
    expectedWeeks = requireNonNullElse(expectedWeeks, USUAL_WEEKS);
    require(expectedWeeks >= 1 && expectedWeeks <= 104, "weeks.out-of-range");
    continuity = requireNonNullElse(continuity, false);
    supportTypes = Collections.unmodifiableSet(EnumSet.copyOf(supportTypes));
    children = children.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(children));
    languages = Languages.checked(languages);
  }
}
