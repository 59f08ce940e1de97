package nyvej.engine;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import nyvej.vocabulary.Availability;
import nyvej.vocabulary.Away;
import nyvej.vocabulary.BranchId;
import nyvej.vocabulary.Clearance;
import nyvej.vocabulary.Gender;
import nyvej.vocabulary.Kommune;
import nyvej.vocabulary.LanguageLevel;
import nyvej.vocabulary.LanguageSkill;
import nyvej.vocabulary.SupportType;
import nyvej.vocabulary.TimeSpan;
import nyvej.vocabulary.VolunteerId;
import nyvej.vocabulary.WeeklyHours;

/** A volunteer who fits {@link ANeed} in every way, to be changed in the one way that a test is about. */
public final class AVolunteer {
  public VolunteerId id = new VolunteerId(new UUID(3, 1));
  public BranchId branch = ANeed.BRANCH;
  public Gender gender = Gender.WOMAN;
  public boolean stated = true;
  public List<LanguageSkill> languages = List.of(ANeed.speaks("ar", LanguageLevel.NATIVE));
  public Set<SupportType> supportTypes = Set.of(SupportType.PRACTICAL);
  public Kommune kommune = new Kommune("0751");
  public int radiusKm;
  public boolean remote;
  public WeeklyHours times = hours(DayOfWeek.MONDAY, 16, 20);
  public int matchesAtATime = 2;
  public int asksPerWeek = 2;
  public Map<Clearance, LocalDate> clearances = allUntil(LocalDate.parse("2027-01-31"));
  public Standing standing = Standing.ACTIVE;
  public Set<Kommune> avoids = Set.of();
  public List<Away> away = List.of();
  public int experience = 4;
  public int engaged;
  public List<Instant> asked = List.of();

  public static VolunteerFacts volunteer(Consumer<AVolunteer> change) {
    var volunteer = new AVolunteer();
    change.accept(volunteer);
    return volunteer.facts();
  }

  public static AVolunteer like(VolunteerFacts facts) {
    var volunteer = new AVolunteer();
    var offer = Objects.requireNonNull(facts.availability());
    volunteer.id = facts.id();
    volunteer.branch = facts.branch();
    volunteer.gender = facts.gender();
    volunteer.languages = offer.languages();
    volunteer.supportTypes = offer.supportTypes();
    volunteer.kommune = offer.kommune();
    volunteer.radiusKm = offer.radiusKm();
    volunteer.remote = offer.remote();
    volunteer.times = offer.times();
    volunteer.matchesAtATime = offer.matchesAtATime();
    volunteer.asksPerWeek = offer.asksPerWeek();
    volunteer.clearances = facts.clearances();
    volunteer.standing = facts.standing();
    volunteer.avoids = facts.avoids();
    volunteer.away = facts.away();
    volunteer.experience = facts.experience();
    volunteer.engaged = facts.engaged();
    volunteer.asked = facts.asked();
    return volunteer;
  }

  public VolunteerFacts facts() {
    var offer = new Availability(languages, supportTypes, kommune, radiusKm, remote, times, matchesAtATime,
        asksPerWeek);
    return new VolunteerFacts(id, branch, gender, stated ? offer : null, clearances, standing, avoids, away, experience,
        engaged, asked);
  }

  public static WeeklyHours hours(DayOfWeek day, int fromHour, int toHour) {
    return new WeeklyHours(List.of(new TimeSpan(day, fromHour * 2, toHour * 2)));
  }

  public static Map<Clearance, LocalDate> allUntil(LocalDate day) {
    var all = new EnumMap<Clearance, LocalDate>(Clearance.class);
    for (var clearance : Clearance.values()) {
      all.put(clearance, day);
    }
    return all;
  }
}
