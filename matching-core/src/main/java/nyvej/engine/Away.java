package nyvej.engine;

import java.time.LocalDate;

/**
 * Danish days on which a volunteer has no time, whatever the weekly hours say: a holiday, an exam.
 *
 * @param from the first of them
 * @param to the last of them, not before the first
 */
public record Away(LocalDate from, LocalDate to) {
  /** A last day before the first is an {@link IllegalArgumentException}. */
  public Away {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException("back before away");
    }
  }

  boolean on(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(to);
  }
}
