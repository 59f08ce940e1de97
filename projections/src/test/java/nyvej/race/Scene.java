package nyvej.race;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import nyvej.Happened;
import nyvej.Some;
import nyvej.match.approve.ApproveMatch;
import nyvej.need.record.RecordNeed;
import nyvej.slice.Answer;
import nyvej.slice.Command;
import nyvej.slice.Commands;
import nyvej.vocabulary.Availability;
import nyvej.vocabulary.BranchId;
import nyvej.vocabulary.Clearance;
import nyvej.vocabulary.Consent;
import nyvej.vocabulary.Danish;
import nyvej.vocabulary.Gender;
import nyvej.vocabulary.MatchId;
import nyvej.vocabulary.NeedId;
import nyvej.vocabulary.Purpose;
import nyvej.vocabulary.SurvivorId;
import nyvej.vocabulary.VolunteerId;
import nyvej.volunteer.availability.StateAvailability;
import nyvej.volunteer.clear.RecordClearance;
import nyvej.volunteer.register.RegisterVolunteer;

/** Sets needs and volunteers up, through commands too. */
final class Scene {
  private final Commands commands;
  private final InstantSource time;

  Scene(Instances instances) {
    this(instances.commands(0), instances::now);
  }

  Scene(Commands commands, InstantSource time) {
    this.commands = commands;
    this.time = time;
  }

  /** Like no other, in any process. */
  static UUID id() {
    return UUID.randomUUID();
  }

  private LocalDate today() {
    return Danish.day(time.instant());
  }

  NeedId need(BranchId... branches) {
    var need = new NeedId(id());
    done(new RecordNeed(need, new SurvivorId(id()), Some.SHELTER, null, Some.description(), consent(today(), branches),
        Some.NAME, Some.CONTACT, Some.REFERRER));
    return need;
  }

  VolunteerId volunteer(BranchId branch, int matchesAtATime, int asksPerWeek) {
    var volunteer = new VolunteerId(id());
    done(new RegisterVolunteer(volunteer, branch, Gender.WOMAN, Some.NAME, Some.CONTACT, Some.COORDINATOR));
    done(new StateAvailability(volunteer, branch, offer(matchesAtATime, asksPerWeek), Some.HELPER));
    for (var clearance : Clearance.values()) {
      done(new RecordClearance(volunteer, branch, clearance, today().plusYears(1), Some.COORDINATOR));
    }
    return volunteer;
  }

  static Availability offer(int matchesAtATime, int asksPerWeek) {
    var fits = Some.availability();
    return new Availability(fits.languages(), fits.supportTypes(), fits.kommune(), fits.radiusKm(), fits.remote(),
        fits.times(), matchesAtATime, asksPerWeek);
  }

  static Consent consent(LocalDate today, BranchId... branches) {
    return new Consent(Set.of(Purpose.MATCHING), Set.of(branches), true, today.plusYears(1));
  }

  ApproveMatch approve(NeedId need, VolunteerId volunteer, BranchId branch) {
    return new ApproveMatch(new MatchId(id()), need, volunteer, branch, Happened.PROPOSED,
        time.instant().plus(Duration.ofDays(2)), Some.COORDINATOR);
  }

  private void done(Command command) {
    assertThat(commands.send(command, null).join()).isInstanceOf(Answer.Done.class);
  }
}
