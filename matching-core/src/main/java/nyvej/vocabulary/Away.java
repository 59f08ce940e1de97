package nyvej.vocabulary;

import static nyvej.vocabulary.InvalidValue.require;

import java.time.LocalDate;
import java.util.Comparator;

/**
 * Danish days on which a volunteer has no time, whatever the weekly hours say: a holiday, an exam.
 *
 * @param from the first of them
 * @param to the last of them, not before the first
 */
public record Away(LocalDate from, LocalDate to) implements Comparable<Away> {
  private static final Comparator<Away> ORDER = Comparator.comparing(Away::from).thenComparing(Away::to);

  /** Refuses {@code away.backwards}. */
  public Away {
    require(!to.isBefore(from), "away.backwards");
  }

  /** Whether that day is one of them. */
  public boolean on(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(to);
  }

  @Override
  public int compareTo(Away other) {
    return ORDER.compare(this, other);
  }
}
