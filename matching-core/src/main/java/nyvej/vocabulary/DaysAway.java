package nyvej.vocabulary;

import static nyvej.vocabulary.InvalidValue.require;

import java.time.LocalDate;
import java.util.List;

/**
 * All days on which a volunteer has no time.
 *
 * @param spells in the order of their days; at most 20
 */
public record DaysAway(List<Away> spells) {
  /** None. */
  public static final DaysAway NONE = new DaysAway(List.of());

  /** Sorts; refuses {@code away.too-many}. */
  public DaysAway {
    require(spells.size() <= 20, "away.too-many");
    spells = spells.stream().sorted().toList();
  }

  /** Those that are not over on that day. */
  public List<Away> from(LocalDate day) {
    return spells.stream().filter(away -> !away.to().isBefore(day)).toList();
  }
}
