package nyvej.engine;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import nyvej.vocabulary.BranchId;
import nyvej.vocabulary.Clearance;
import nyvej.vocabulary.Gender;
import nyvej.vocabulary.VolunteerId;

/**
 * A need and a volunteer at a time, as the rules and the criteria ask about them. However the volunteer's facts are kept, the
 * same rules and criteria decide by these answers.
 */
public interface Pair {
  /** What matching knows of the need. */
  NeedFacts need();

  /** When the pair is judged. */
  Instant now();

  /** The Danish day of that time. */
  LocalDate today();

  /** Which volunteer. */
  VolunteerId volunteer();

  /** The branch the volunteer helps. */
  BranchId branch();

  /** The volunteer's gender. */
  Gender gender();

  /** Whether the volunteer holds that clearance on this day. */
  boolean cleared(Clearance clearance);

  /** Whether the volunteer takes a pause or is suspended. */
  boolean paused();

  /** Open asks and running matches. */
  int engaged();

  /** How often the volunteer was asked in that time before now. */
  int asked(Duration before);

  /** Whether the volunteer has stated what is offered; what follows may be asked only then. */
  boolean offers();

  /** How many matches the volunteer takes at a time. */
  int matchesAtATime();

  /** How often the volunteer may be asked in any 7 days. */
  int asksPerWeek();

  /** How many of the kinds of support she asks for the volunteer offers. */
  int sharedSupport();

  /** How well they can talk, 0 when they have no language in common. */
  double languageFit();

  /** Between the centres of their kommuner; 0 within the same. */
  double kilometres();

  /** How far the volunteer goes, in kilometres; 0 is the own kommune. */
  int radiusKm();

  /** Whether both accept help at a distance. */
  boolean remote();

  /** Hours a week that both have, in halves; while she states no times she has time whenever the volunteer has. */
  double commonHours();
}
