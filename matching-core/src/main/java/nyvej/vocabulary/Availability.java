package nyvej.vocabulary;

import static nyvej.vocabulary.InvalidValue.require;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What a volunteer offers.
 *
 * @param languages spoken; 1 to 10, each once
 * @param supportTypes offered; at least one
 * @param kommune where the volunteer starts from
 * @param radiusKm how far the volunteer goes, in kilometres from the kommune's centre, 0 to 400; 0 means the own kommune
 * @param remote whether the volunteer also helps at a distance
 * @param times when; at least one span
 * @param matchesAtATime capacity, 1 to 10
 * @param asksPerWeek how often the volunteer may be asked in any 7 days, 1 to 14
 */
public record Availability(List<LanguageSkill> languages, Set<SupportType> supportTypes, Kommune kommune, int radiusKm,
    boolean remote, WeeklyHours times, int matchesAtATime, int asksPerWeek) {
  /**
   * Refuses {@code support-types.missing}, {@code radius.out-of-range}, {@code hours.missing}, {@code capacity.out-of-range},
   * {@code asks.out-of-range} and the codes of {@link Languages}.
   */
  public Availability {
    require(!supportTypes.isEmpty(), "support-types.missing");
    require(radiusKm >= 0 && radiusKm <= 400, "radius.out-of-range");
    require(!times.spans().isEmpty(), "hours.missing");
    require(matchesAtATime >= 1 && matchesAtATime <= 10, "capacity.out-of-range");
    require(asksPerWeek >= 1 && asksPerWeek <= 14, "asks.out-of-range");
    supportTypes = Collections.unmodifiableSet(EnumSet.copyOf(supportTypes));
    languages = Languages.checked(languages);
  }
}
