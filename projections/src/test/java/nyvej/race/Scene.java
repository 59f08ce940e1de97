package nyvej.race;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import nyvej.Happened;
import nyvej.Some;
import nyvej.match.approve.ApproveMatch;
import nyvej.need.record.RecordNeed;
import nyvej.slice.Answer;
import nyvej.slice.Command;
import nyvej.vocabulary.Availability;
import nyvej.vocabulary.BranchId;
import nyvej.vocabulary.Clearance;
import nyvej.vocabulary.Consent;
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
  private static final AtomicLong IDS = new AtomicLong();

  private final Instances instances;

  Scene(Instances instances) {
    this.instances = instances;
  }

  static UUID id() {
    return new UUID(0x4000L, 0x9000000000000000L | IDS.incrementAndGet());
  }

  NeedId need(BranchId... branches) {
    var need = new NeedId(id());
    done(new RecordNeed(need, new SurvivorId(id()), Some.SHELTER, null, Some.description(), consent(branches),
        Some.NAME, Some.CONTACT, Some.REFERRER));
    return need;
  }

  VolunteerId volunteer(BranchId branch, int matchesAtATime, int asksPerWeek) {
    var volunteer = new VolunteerId(id());
    done(new RegisterVolunteer(volunteer, branch, Gender.WOMAN, Some.NAME, Some.CONTACT, Some.COORDINATOR));
    done(new StateAvailability(volunteer, branch, offer(matchesAtATime, asksPerWeek), Some.HELPER));
    for (var clearance : Clearance.values()) {
      done(new RecordClearance(volunteer, branch, clearance, Some.TODAY.plusYears(1), Some.COORDINATOR));
    }
    return volunteer;
  }

  static Availability offer(int matchesAtATime, int asksPerWeek) {
    var fits = Some.availability();
    return new Availability(fits.languages(), fits.supportTypes(), fits.kommune(), fits.radiusKm(), fits.remote(),
        fits.times(), matchesAtATime, asksPerWeek);
  }

  static Consent consent(BranchId... branches) {
    return new Consent(Set.of(Purpose.MATCHING), Set.of(branches), true, Some.TODAY.plusYears(1));
  }

  ApproveMatch approve(NeedId need, VolunteerId volunteer, BranchId branch) {
    return new ApproveMatch(new MatchId(id()), need, volunteer, branch, Happened.PROPOSED,
        instances.now().plus(Duration.ofDays(2)), Some.COORDINATOR);
  }

  private void done(Command command) {
    assertThat(instances.commands(0).send(command, null).join()).isInstanceOf(Answer.Done.class);
  }
}
