package nyvej.web.sample;

import java.time.DayOfWeek;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nyvej.slice.Command;
import nyvej.vocabulary.Availability;
import nyvej.vocabulary.Clearance;
import nyvej.vocabulary.Danish;
import nyvej.vocabulary.Gender;
import nyvej.vocabulary.LanguageLevel;
import nyvej.vocabulary.LanguageSkill;
import nyvej.vocabulary.PersonId;
import nyvej.vocabulary.SupportType;
import nyvej.vocabulary.TimeSpan;
import nyvej.vocabulary.VolunteerId;
import nyvej.vocabulary.WeeklyHours;
import nyvej.volunteer.availability.StateAvailability;
import nyvej.volunteer.clear.RecordClearance;
import nyvej.volunteer.register.RegisterVolunteer;
import nyvej.web.sample.SampleCast.Branch;

/** A volunteer of a branch, before and after joining. */
record Recruit(VolunteerId id, PersonId person, Branch branch, SyntheticVolunteer who) {
  private static final int MAIN_RADIUS_KM = 50;

  /** The branch's volunteer with an account: somebody who can help nearly everybody. */
  static Recruit main(Branch branch) {
    var speaks = List.of(new LanguageSkill(Speaking.DANISH, LanguageLevel.NATIVE),
        new LanguageSkill(Speaking.ENGLISH, LanguageLevel.FLUENT));
    var evenings = Stream.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY,
        DayOfWeek.SATURDAY).map(day -> new TimeSpan(day, 32, 42)).toList();
    var offer = new Availability(speaks, EnumSet.allOf(SupportType.class), branch.seat(), MAIN_RADIUS_KM, true,
        new WeeklyHours(evenings), 3, 3);
    var clearances = Map.of(Clearance.BOERNEATTEST, 700, Clearance.STRAFFEATTEST, 700, Clearance.CONFIDENTIALITY, 1200,
        Clearance.INTRODUCTION_TRAINING, 1200);
    var identity = new Identity(branch.volunteer().name(), "+45 00 00 00 00");
    return new Recruit(branch.volunteer().id(), branch.volunteer().person(), branch,
        new SyntheticVolunteer(identity, Gender.WOMAN, offer, clearances));
  }

  /** All that the branch records when the volunteer joins. */
  List<Command> joins(Sealer sealer, Instant at) {
    var subject = id.toString();
    var register = new RegisterVolunteer(id, branch.id(), who.gender(),
        sealer.seal(subject, "VolunteerRegistered", "name", who.identity().name()),
        sealer.seal(subject, "VolunteerRegistered", "contact", who.identity().contact()), branch.coordinator());
    var states = new StateAvailability(id, branch.id(), who.availability(), branch.coordinator());
    var clearances = who.clearances().entrySet().stream()
        .map(held -> clearance(held.getKey(), at, held.getValue()));
    return Stream.concat(Stream.of(register, states), clearances).toList();
  }

  /** The coordinator sees a clearance that is valid for so many more days. */
  Command clearance(Clearance clearance, Instant at, int days) {
    return new RecordClearance(id, branch.id(), clearance, Danish.day(at).plusDays(days), branch.coordinator());
  }
}
