package nyvej.vocabulary;

import static nyvej.vocabulary.InvalidValue.require;

import java.util.Set;

/**
 * Whom and where she must be kept away from; words of safety, which only her referrer states.
 *
 * @param areas kommuner that no helper may come from
 * @param persons volunteers who must never be matched to her; at most 50
 */
public record Exclusions(Set<Kommune> areas, Set<VolunteerId> persons) {
  /** Nobody and nowhere. */
  public static final Exclusions NONE = new Exclusions(Set.of(), Set.of());

  /** Refuses {@code exclusions.too-many}. */
  public Exclusions {
    require(persons.size() <= 50, "exclusions.too-many");
    areas = Set.copyOf(areas);
    persons = Set.copyOf(persons);
  }
}
