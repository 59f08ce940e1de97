package nyvej.engine;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import nyvej.vocabulary.Availability;
import nyvej.vocabulary.BranchId;
import nyvej.vocabulary.Clearance;
import nyvej.vocabulary.Danish;
import nyvej.vocabulary.Gender;
import nyvej.vocabulary.Kommune;
import nyvej.vocabulary.VolunteerId;

/** A pair as its facts tell it. */
record FactsPair(NeedFacts need, VolunteerFacts facts, Instant now) implements Pair {
  @Override
  public LocalDate today() {
    return Danish.day(now);
  }

  @Override
  public VolunteerId volunteer() {
    return facts.id();
  }

  @Override
  public BranchId branch() {
    return facts.branch();
  }

  @Override
  public Gender gender() {
    return facts.gender();
  }

  @Override
  public boolean clearedThroughout(Clearance clearance) {
    var until = facts.clearances().get(clearance);
    return until != null && !until.isBefore(today().plusWeeks(need.expectedWeeks()));
  }

  @Override
  public Standing standing() {
    return facts.standing();
  }

  @Override
  public boolean marked(PairMark mark) {
    return need.marked(mark, facts.id());
  }

  @Override
  public boolean avoids(Kommune kommune) {
    return facts.avoids().contains(kommune);
  }

  @Override
  public int experience() {
    return facts.experience();
  }

  @Override
  public int engaged() {
    return facts.engaged();
  }

  @Override
  public int asked(Duration before) {
    return (int) facts.askedIn(before, now).count();
  }

  @Override
  public boolean offers() {
    return facts.availability() != null;
  }

  @Override
  public int matchesAtATime() {
    return offer().matchesAtATime();
  }

  @Override
  public int asksPerWeek() {
    return offer().asksPerWeek();
  }

  @Override
  public int sharedSupport() {
    return (int) need.description().supportTypes().stream().filter(offer().supportTypes()::contains).count();
  }

  @Override
  public double languageFit() {
    return CommonLanguage.fit(need.description().languages(), offer().languages());
  }

  @Override
  public Kommune kommune() {
    return offer().kommune();
  }

  @Override
  public double kilometres() {
    return Reach.kilometres(need.description(), offer());
  }

  @Override
  public int radiusKm() {
    return offer().radiusKm();
  }

  @Override
  public boolean remote() {
    return Reach.remote(need.description(), offer());
  }

  @Override
  public double commonHours() {
    return CommonHours.of(need.description(), facts, offer(), now);
  }

  private Availability offer() {
    return Objects.requireNonNull(facts.availability(), "nothing offered");
  }
}
