package nyvej.race;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nyvej.Some;
import nyvej.event.MatchEvent;
import nyvej.event.MatchEvent.Answered;
import nyvej.event.MatchEvent.Choice;
import nyvej.event.MatchEvent.DeclineReason;
import nyvej.event.MatchEvent.MatchApproved;
import nyvej.event.MatchEvent.Outcome;
import nyvej.event.MatchEvent.OwnChoiceReason;
import nyvej.event.NeedEvent;
import nyvej.event.NeedEvent.NeedRecorded;
import nyvej.event.NyvejEvent;
import nyvej.event.PledgeEvent;
import nyvej.event.PledgeEvent.PledgeMade;
import nyvej.event.VolunteerEvent;
import nyvej.event.VolunteerEvent.VolunteerLeft;
import nyvej.event.VolunteerEvent.VolunteerRegistered;
import nyvej.event.VolunteerEvent.VolunteerRejoined;
import nyvej.match.accept.AcceptMatch;
import nyvej.match.approve.ApproveMatch;
import nyvej.match.decline.DeclineMatch;
import nyvej.match.end.EndMatch;
import nyvej.match.expire.ExpireMatch;
import nyvej.match.withdraw.WithdrawMatch;
import nyvej.need.correct.CorrectNeed;
import nyvej.need.exclude.StateExclusions;
import nyvej.need.record.RecordNeed;
import nyvej.need.withdraw.WithdrawNeed;
import nyvej.pledge.confirm.ConfirmPledge;
import nyvej.pledge.decline.DeclinePledge;
import nyvej.pledge.make.MakePledge;
import nyvej.pledge.takeback.TakeBackPledge;
import nyvej.projection.mongo.Await;
import nyvej.slice.Command;
import nyvej.vocabulary.AgeBand;
import nyvej.vocabulary.AvoidedAreas;
import nyvej.vocabulary.Away;
import nyvej.vocabulary.BranchId;
import nyvej.vocabulary.Clearance;
import nyvej.vocabulary.Consent;
import nyvej.vocabulary.Danish;
import nyvej.vocabulary.DaysAway;
import nyvej.vocabulary.Exclusions;
import nyvej.vocabulary.HelperWish;
import nyvej.vocabulary.Kommune;
import nyvej.vocabulary.MatchId;
import nyvej.vocabulary.NeedDescription;
import nyvej.vocabulary.NeedId;
import nyvej.vocabulary.OrganisationId;
import nyvej.vocabulary.PledgeId;
import nyvej.vocabulary.Purpose;
import nyvej.vocabulary.SurvivorId;
import nyvej.vocabulary.VolunteerId;
import nyvej.volunteer.availability.StateAvailability;
import nyvej.volunteer.avoid.StateAvoidedAreas;
import nyvej.volunteer.away.StateDaysAway;
import nyvej.volunteer.clear.RecordClearance;
import nyvej.volunteer.conflict.StateConflict;
import nyvej.volunteer.leave.LeaveBranch;
import nyvej.volunteer.pause.PauseVolunteer;
import nyvej.volunteer.reinstate.ReinstateVolunteer;
import nyvej.volunteer.rejoin.RejoinBranch;
import nyvej.volunteer.resume.ResumeVolunteer;
import nyvej.volunteer.suspend.SuspendVolunteer;

/** A little world in which everybody does anything at any time, to what they heard of. */
final class Storm {
  private static final List<BranchId> BRANCHES = List.of(Some.BRANCH, Some.OTHER_BRANCH);
  private static final int NEEDS = 16;
  private static final int LATEST = 4;

  private final InstantSource time;
  private final int volunteersOfEach;
  private final List<OrganisationId> partners = List.of(Some.PARTNER, Some.OTHER_PARTNER);
  private final List<NeedId> needs = new CopyOnWriteArrayList<>();
  private final Map<BranchId, List<VolunteerId>> volunteers = Map.of(Some.BRANCH, new CopyOnWriteArrayList<>(),
      Some.OTHER_BRANCH, new CopyOnWriteArrayList<>());
  private final List<MatchApproved> asks = new CopyOnWriteArrayList<>();
  private final List<PledgeMade> pledges = new CopyOnWriteArrayList<>();
  private final List<VolunteerId> left = new CopyOnWriteArrayList<>();
  private final Queue<Command> saidAnew = new ConcurrentLinkedQueue<>();

  /** @param volunteersOfEach how many volunteers each branch begins with */
  Storm(InstantSource time, int volunteersOfEach) {
    this.time = time;
    this.volunteersOfEach = volunteersOfEach;
  }

  /** Sets the scene, and waits until it was heard of. */
  void begin(Scene scene) {
    IntStream.range(0, NEEDS).forEach(_ -> scene.need(Some.BRANCH, Some.OTHER_BRANCH));
    for (var branch : BRANCHES) {
      var last = Stream.generate(() -> scene.volunteer(branch, 3, 5)).limit(volunteersOfEach).toList().getLast();
      Await.until(() -> of(branch).contains(last));
    }
  }

  /** What happened is what all go on with. */
  void heard(NyvejEvent event) {
    switch (event) {
      case NeedRecorded e -> needs.add(e.need());
      case VolunteerRegistered e -> of(e.branch()).add(e.volunteer());
      case MatchApproved e -> asks.add(e);
      case PledgeMade e -> pledges.add(e);
      case VolunteerLeft e -> left.add(e.volunteer());
      case VolunteerRejoined e -> saysAnew(e.volunteer());
      case NeedEvent _,VolunteerEvent _,MatchEvent _,PledgeEvent _ -> {
      }
    }
  }

  /** What is forgotten of who leaves, so that all do not end up as nobody whom anybody can ask. */
  private void saysAnew(VolunteerId volunteer) {
    var branch = branchOf(volunteer);
    saidAnew.add(new StateAvailability(volunteer, branch, Scene.offer(3, 5), Some.HELPER));
    for (var clearance : Clearance.values()) {
      saidAnew.add(new RecordClearance(volunteer, branch, clearance, today().plusYears(1), Some.COORDINATOR));
    }
  }

  private BranchId branchOf(VolunteerId volunteer) {
    return BRANCHES.stream().filter(branch -> of(branch).contains(volunteer)).findFirst().orElseThrow();
  }

  private List<VolunteerId> of(BranchId branch) {
    return requireNonNull(volunteers.get(branch));
  }

  private LocalDate today() {
    return Danish.day(time.instant());
  }

  /** Whatever comes to mind next. */
  Command next(RandomGenerator random) {
    var anew = saidAnew.poll();
    if (anew != null) {
      return anew;
    }
    int chance = random.nextInt(100);
    if (chance < 5 && !asks.isEmpty()) {
      return expire(latest(asks, LATEST, random));
    }
    if (chance < 58) {
      return chance < 28 || asks.isEmpty() ? approve(random) : answer(random, latest(asks, LATEST, random));
    }
    if (chance < 75) {
      return chance < 65 || pledges.isEmpty() ? pledge(random) : answer(random, latest(pledges, LATEST, random));
    }
    return chance < 90 ? volunteer(random) : need(random);
  }

  private ApproveMatch approve(RandomGenerator random) {
    var branch = any(BRANCHES, random);
    var choice = random.nextInt(4) == 0
        ? new Choice.Own(OwnChoiceReason.HER_WISH)
        : new Choice.Proposed(random.nextDouble(), "1");
    return new ApproveMatch(new MatchId(Scene.id()), latest(needs, NEEDS, random), any(of(branch), random), branch,
        choice, time.instant().plus(Duration.ofHours(2 + random.nextInt(7))),
        Some.COORDINATOR);
  }

  private static Command answer(RandomGenerator random, MatchApproved ask) {
    return switch (random.nextInt(7)) {
      case 0 -> new DeclineMatch(ask.match(), ask.need(), ask.volunteer(), ask.branch(), DeclineReason.NO_TIME,
          Answered.ON_THE_WEB, Some.HELPER);
      case 1 -> new WithdrawMatch(ask.match(), ask.need(), ask.volunteer(), ask.branch(),
          WithdrawMatch.Reason.SITUATION_CHANGED, Some.COORDINATOR);
      case 2 -> expire(ask);
      case 3 -> new EndMatch(ask.match(), ask.need(), ask.volunteer(), ask.branch(),
          any(List.of(Outcome.values()), random), Some.COORDINATOR);
      default -> new AcceptMatch(ask.match(), ask.need(), ask.volunteer(), ask.branch(), Answered.ON_THE_WEB,
          Some.HELPER);
    };
  }

  private static ExpireMatch expire(MatchApproved ask) {
    return new ExpireMatch(ask.match(), ask.need(), ask.volunteer());
  }

  private MakePledge pledge(RandomGenerator random) {
    return new MakePledge(new PledgeId(Scene.id()), latest(needs, NEEDS, random), any(partners, random), Some.CLERK);
  }

  private static Command answer(RandomGenerator random, PledgeMade made) {
    return switch (random.nextInt(4)) {
      case 0 -> new DeclinePledge(made.pledge(), made.need(), any(BRANCHES, random), DeclinePledge.Reason.NOT_SUITABLE,
          Some.COORDINATOR);
      case 1 -> new TakeBackPledge(made.pledge(), made.need(), made.partner(), Some.CLERK);
      default -> new ConfirmPledge(made.pledge(), made.need(), any(BRANCHES, random), Some.COORDINATOR);
    };
  }

  private Command volunteer(RandomGenerator random) {
    var branch = any(BRANCHES, random);
    var one = any(of(branch), random);
    return switch (random.nextInt(17)) {
      case 0, 1 -> new PauseVolunteer(one, branch, Some.HELPER);
      case 2, 3, 4 -> new ResumeVolunteer(one, branch, Some.HELPER);
      case 5 -> new StateAvailability(one, branch,
          Scene.offer(1 + random.nextInt(5), 1 + random.nextInt(8)), Some.HELPER);
      case 6 -> new SuspendVolunteer(one, branch, Some.COORDINATOR);
      case 7, 8 -> new ReinstateVolunteer(one, branch, Some.COORDINATOR);
      case 9 -> new StateConflict(one, latest(needs, NEEDS, random), branch, random.nextInt(3) > 0, Some.COORDINATOR);
      case 10 -> new LeaveBranch(one, branch, Some.HELPER);
      case 11, 12 -> {
        var back = left.isEmpty() ? one : latest(left, LATEST, random);
        yield new RejoinBranch(back, branchOf(back), Some.COORDINATOR);
      }
      case 13 -> {
        var from = today().plusDays(random.nextInt(30));
        yield new StateDaysAway(one, branch, new DaysAway(List.of(new Away(from, from.plusDays(6)))), Some.HELPER);
      }
      case 14 -> new StateAvoidedAreas(one, branch,
          new AvoidedAreas(any(
              List.of(Set.of(), Set.of(new Kommune("0101")), Set.of(Some.description().kommune())), random)),
          Some.HELPER);
      default -> new RecordClearance(one, branch, any(List.of(Clearance.values()), random),
          today().plusDays(82 + random.nextInt(60)), Some.COORDINATOR);
    };
  }

  private Command need(RandomGenerator random) {
    var one = latest(needs, NEEDS, random);
    return switch (random.nextInt(11)) {
      case 0 -> new WithdrawNeed(one, Some.SHELTER, NeedEvent.Reason.CONSENT_WITHDRAWN, Some.REFERRER);
      case 1, 2, 3, 4, 5 -> new RecordNeed(new NeedId(Scene.id()), new SurvivorId(Scene.id()), Some.SHELTER, null,
          Some.description(), Scene.consent(today(), Some.BRANCH, Some.OTHER_BRANCH), Some.NAME, Some.CONTACT,
          Some.REFERRER);
      case 6 -> new StateExclusions(one, Some.SHELTER,
          new Exclusions(random.nextInt(4) == 0 ? Set.of(Some.availability().kommune()) : Set.of(),
              Set.of(any(of(any(BRANCHES, random)), random))),
          Some.REFERRER);
      default -> new CorrectNeed(one, Some.SHELTER, description(random), consent(random), null, null, Some.REFERRER);
    };
  }

  private static NeedDescription description(RandomGenerator random) {
    var before = Some.description();
    return new NeedDescription(before.kommune(), before.supportTypes(), before.languages(), before.interpreter(),
        before.times(), before.hoursAWeek(), before.expectedWeeks(),
        random.nextInt(3) == 0 ? EnumSet.of(AgeBand.AGE_7_12) : Set.of(),
        before.urgency(),
        any(List.of(HelperWish.WOMAN, HelperWish.WOMAN, HelperWish.WOMAN, HelperWish.NO_MATTER, HelperWish.MAN),
            random),
        before.continuity(),
        before.remotePossible(), before.channel());
  }

  private Consent consent(RandomGenerator random) {
    var branches = random.nextInt(3) == 0 ? Set.of(any(BRANCHES, random)) : Set.copyOf(BRANCHES);
    return new Consent(Set.of(Purpose.MATCHING), branches, random.nextInt(4) != 0,
        today().plusDays(82 + random.nextInt(60)));
  }

  /** One of the last few, so that several want the same. */
  private static <T> T latest(List<T> all, int few, RandomGenerator random) {
    int size = all.size();
    return all.get(size - 1 - random.nextInt(Math.min(few, size)));
  }

  private static <T> T any(List<T> all, RandomGenerator random) {
    return all.get(random.nextInt(all.size()));
  }
}
