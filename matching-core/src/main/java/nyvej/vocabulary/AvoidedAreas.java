package nyvej.vocabulary;

import java.util.Set;

/**
 * Where a volunteer does not help; words of safety, for the volunteer and the branch's coordinators only.
 *
 * @param areas kommuner
 */
public record AvoidedAreas(Set<Kommune> areas) {
  /** Nowhere. */
  public static final AvoidedAreas NONE = new AvoidedAreas(Set.of());

  /** Copies the areas. */
  public AvoidedAreas {
    areas = Set.copyOf(areas);
  }
}
