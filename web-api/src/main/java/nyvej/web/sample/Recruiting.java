package nyvej.web.sample;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import nyvej.vocabulary.Availability;
import nyvej.vocabulary.AvoidedAreas;
import nyvej.vocabulary.Away;
import nyvej.vocabulary.Danish;
import nyvej.vocabulary.DaysAway;
import nyvej.vocabulary.Kommune;
import nyvej.vocabulary.NeedDescription;
import nyvej.vocabulary.PersonId;
import nyvej.vocabulary.VolunteerId;
import nyvej.volunteer.availability.StateAvailability;
import nyvej.volunteer.avoid.StateAvoidedAreas;
import nyvej.volunteer.away.StateDaysAway;
import nyvej.volunteer.leave.LeaveBranch;
import nyvej.volunteer.pause.PauseVolunteer;
import nyvej.volunteer.resume.ResumeVolunteer;

/** How volunteers come, change what they offer, take a pause, and have their certificates renewed. */
final class Recruiting {
  /** How long the branches take to enter the lists that they had before Nyvej. */
  static final Duration MOVING_IN = Duration.ofDays(3);
  /** Of the volunteers, who joins only later on. */
  static final double JOINING_LATER = 0.08;
  static final double PAUSING = 0.12;
  static final double RESUMING = 0.35;
  static final double CHANGING = 0.05;
  static final double AWAY = 0.1;
  static final double AVOIDING = 0.05;
  static final double LEAVING = 0.03;
  static final double RENEWED = 0.6;
  /** So that it is valid as long as help is expected to last. */
  private static final int RENEWED_BEFORE_DAYS = 7 * NeedDescription.USUAL_WEEKS + 10;
  private static final int AT_ONCE = 16;

  private final World world;
  private final SyntheticDenmark denmark;
  private final Map<VolunteerId, PersonId> persons = new HashMap<>();

  Recruiting(World world, SyntheticDenmark denmark) {
    this.world = world;
    this.denmark = denmark;
  }

  /** Who answers for a volunteer. */
  PersonId person(VolunteerId volunteer) {
    return persons.getOrDefault(volunteer, new PersonId(volunteer.value()));
  }

  /** Everybody, each branch's volunteer with an account first. */
  List<Recruit> recruits(int count) {
    var all = Recruits.of(world.cast(), denmark, world.random(), count);
    all.forEach(recruit -> persons.put(recruit.id(), recruit.person()));
    return all;
  }

  /** Enters those who are there already, many at once, until the simulated time is {@code start}. */
  void moveIn(List<Recruit> recruits, Instant start, Progress progress) {
    var begin = world.now();
    try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int from = 0; from < recruits.size(); from += AT_ONCE) {
        var chunk = recruits.subList(from, Math.min(recruits.size(), from + AT_ONCE));
        world.time().moveTo(begin.plus(Duration.between(begin, start).multipliedBy(from).dividedBy(recruits.size())));
        var at = world.now();
        var joined = clients.invokeAll(chunk.stream().map(recruit -> (Callable<Boolean>) () -> {
          recruit.joins(world.sealer(), at).forEach(world::send);
          return true;
        }).toList());
        for (var one : joined) {
          one.get();
        }
        progress.volunteers(from + chunk.size(), recruits.size());
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopped", stopped);
    } catch (ExecutionException failed) {
      throw new IllegalStateException("a volunteer could not be entered", failed);
    }
    world.time().moveTo(start);
  }

  /** They join one by one, each some day. */
  void joinLater(List<Recruit> recruits, Instant start, Instant end) {
    recruits.forEach(recruit -> world.agenda().at(world.calendar().inOffice(someTime(start, end)),
        () -> recruit.joins(world.sealer(), world.now()).forEach(world::send)));
  }

  /** What may happen to somebody who is there from the start. */
  void lives(Recruit recruit, Instant start, Instant end) {
    if (world.chance(LEAVING)) {
      world.agenda().at(someTime(start, end), () -> leave(recruit));
      return;
    }
    renewals(recruit, start, end);
    if (world.chance(PAUSING)) {
      world.agenda().at(someTime(start, end), () -> pause(recruit));
    }
    if (world.chance(CHANGING)) {
      world.agenda().at(someTime(start, end), () -> change(recruit));
    }
    if (world.chance(AWAY)) {
      world.agenda().at(someTime(start, end), () -> goAway(recruit));
    }
    if (world.chance(AVOIDING)) {
      world.agenda().at(someTime(start, end), () -> avoid(recruit));
    }
  }

  private void renewals(Recruit recruit, Instant start, Instant end) {
    recruit.who().clearances().forEach((clearance, days) -> {
      var due = start.plus(Duration.ofDays(Math.max(1, days - RENEWED_BEFORE_DAYS)));
      if (due.isBefore(end) && world.chance(RENEWED)) {
        world.agenda().at(world.calendar().inOffice(due),
            () -> world.send(recruit.clearance(clearance, world.now(), Assumed.CERTIFICATE_DAYS)));
      }
    });
  }

  private void pause(Recruit recruit) {
    world.send(new PauseVolunteer(recruit.id(), recruit.branch().id(), recruit.person()));
    if (world.chance(RESUMING)) {
      world.agenda().at(world.calendar().awake(world.later(world.calendar().aWhile(14))),
          () -> world.send(new ResumeVolunteer(recruit.id(), recruit.branch().id(), recruit.person())));
    }
  }

  private void change(Recruit recruit) {
    var before = recruit.who().availability();
    var now = new Availability(before.languages(), before.supportTypes(), before.kommune(), before.radiusKm(),
        before.remote(), Hours.volunteer(world.random()), before.matchesAtATime(), before.asksPerWeek());
    world.send(new StateAvailability(recruit.id(), recruit.branch().id(), now, recruit.person()));
  }

  private void goAway(Recruit recruit) {
    var from = Danish.day(world.now()).plusDays(3 + world.random().nextInt(20));
    var holiday = new Away(from, from.plusDays(6 + world.random().nextInt(15)));
    world.send(new StateDaysAway(recruit.id(), recruit.branch().id(), new DaysAway(List.of(holiday)),
        recruit.person()));
  }

  private void avoid(Recruit recruit) {
    world.send(new StateAvoidedAreas(recruit.id(), recruit.branch().id(),
        new AvoidedAreas(Set.of(world.oneOf(List.copyOf(Kommune.all())))), recruit.person()));
  }

  private void leave(Recruit recruit) {
    world.send(new LeaveBranch(recruit.id(), recruit.branch().id(), recruit.person()));
  }

  private Instant someTime(Instant start, Instant end) {
    return world.calendar().awake(start.plusSeconds(world.random().nextLong(Duration.between(start, end).toSeconds())));
  }
}
