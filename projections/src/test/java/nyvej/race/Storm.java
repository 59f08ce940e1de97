package nyvej.race;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import nyvej.Some;
import nyvej.event.MatchEvent.Answered;
import nyvej.event.MatchEvent.Choice;
import nyvej.event.MatchEvent.DeclineReason;
import nyvej.event.MatchEvent.OwnChoiceReason;
import nyvej.event.NeedEvent;
import nyvej.match.accept.AcceptMatch;
import nyvej.match.approve.ApproveMatch;
import nyvej.match.decline.DeclineMatch;
import nyvej.match.expire.ExpireMatch;
import nyvej.match.withdraw.WithdrawMatch;
import nyvej.need.correct.CorrectNeed;
import nyvej.need.record.RecordNeed;
import nyvej.need.withdraw.WithdrawNeed;
import nyvej.pledge.confirm.ConfirmPledge;
import nyvej.pledge.decline.DeclinePledge;
import nyvej.pledge.make.MakePledge;
import nyvej.pledge.takeback.TakeBackPledge;
import nyvej.slice.Command;
import nyvej.vocabulary.AgeBand;
import nyvej.vocabulary.BranchId;
import nyvej.vocabulary.Clearance;
import nyvej.vocabulary.Consent;
import nyvej.vocabulary.HelperWish;
import nyvej.vocabulary.MatchId;
import nyvej.vocabulary.NeedDescription;
import nyvej.vocabulary.NeedId;
import nyvej.vocabulary.OrganisationId;
import nyvej.vocabulary.PledgeId;
import nyvej.vocabulary.Purpose;
import nyvej.vocabulary.SurvivorId;
import nyvej.vocabulary.VolunteerId;
import nyvej.volunteer.availability.StateAvailability;
import nyvej.volunteer.clear.RecordClearance;
import nyvej.volunteer.pause.PauseVolunteer;
import nyvej.volunteer.resume.ResumeVolunteer;

/** A little world in which everybody does anything at any time. */
final class Storm {
  private static final List<BranchId> BRANCHES = List.of(Some.BRANCH, Some.OTHER_BRANCH);
  private static final int NEEDS = 16;
  private static final int LATEST = 4;

  private final Instances instances;
  private final List<OrganisationId> partners = List.of(Some.PARTNER, Some.OTHER_PARTNER);
  private final List<NeedId> needs = new CopyOnWriteArrayList<>();
  private final List<List<VolunteerId>> volunteers = new ArrayList<>();
  private final List<ApproveMatch> asks = new CopyOnWriteArrayList<>();
  private final List<MakePledge> pledges = new CopyOnWriteArrayList<>();

  Storm(Instances instances) {
    this.instances = instances;
    var scene = new Scene(instances);
    IntStream.range(0, NEEDS).forEach(_ -> needs.add(scene.need(Some.BRANCH, Some.OTHER_BRANCH)));
    BRANCHES.forEach(branch -> volunteers.add(IntStream.range(0, 4).mapToObj(_ -> scene.volunteer(branch, 3, 5))
        .toList()));
  }

  /** What was done is what others go on with. */
  void done(Command command) {
    if (command instanceof ApproveMatch ask) {
      asks.add(ask);
    }
    if (command instanceof RecordNeed recorded) {
      needs.add(recorded.need());
    }
    if (command instanceof MakePledge pledge) {
      pledges.add(pledge);
    }
  }

  /** Whatever comes to mind next. */
  Command next(RandomGenerator random) {
    int chance = random.nextInt(100);
    if (chance < 5 && !asks.isEmpty()) {
      instances.pass(Duration.ofMinutes(random.nextInt(60 * 10)));
      return expire(latest(asks, LATEST, random));
    }
    if (chance < 60) {
      return chance < 30 || asks.isEmpty() ? approve(random) : answer(random, latest(asks, LATEST, random));
    }
    if (chance < 78) {
      return chance < 68 || pledges.isEmpty() ? pledge(random) : answer(random, latest(pledges, LATEST, random));
    }
    return chance < 90 ? volunteer(random) : need(random);
  }

  private ApproveMatch approve(RandomGenerator random) {
    int branch = random.nextInt(2);
    var choice = random.nextInt(4) == 0
        ? new Choice.Own(OwnChoiceReason.HER_WISH)
        : new Choice.Proposed(random.nextDouble(), "1");
    return new ApproveMatch(new MatchId(Scene.id()), latest(needs, NEEDS, random), any(volunteers.get(branch), random),
        BRANCHES.get(branch), choice, instances.now().plus(Duration.ofHours(2 + random.nextInt(7))),
        Some.COORDINATOR);
  }

  private static Command answer(RandomGenerator random, ApproveMatch ask) {
    return switch (random.nextInt(6)) {
      case 0 -> new DeclineMatch(ask.match(), ask.need(), ask.volunteer(), ask.branch(), DeclineReason.NO_TIME,
          Answered.ON_THE_WEB, Some.HELPER);
      case 1 -> new WithdrawMatch(ask.match(), ask.need(), ask.volunteer(), ask.branch(),
          WithdrawMatch.Reason.SITUATION_CHANGED, Some.COORDINATOR);
      case 2 -> expire(ask);
      default -> new AcceptMatch(ask.match(), ask.need(), ask.volunteer(), ask.branch(), Answered.ON_THE_WEB,
          Some.HELPER);
    };
  }

  private static ExpireMatch expire(ApproveMatch ask) {
    return new ExpireMatch(ask.match(), ask.need(), ask.volunteer());
  }

  private MakePledge pledge(RandomGenerator random) {
    return new MakePledge(new PledgeId(Scene.id()), latest(needs, NEEDS, random), any(partners, random), Some.CLERK);
  }

  private static Command answer(RandomGenerator random, MakePledge made) {
    return switch (random.nextInt(4)) {
      case 0 -> new DeclinePledge(made.pledge(), made.need(), any(BRANCHES, random), DeclinePledge.Reason.NOT_SUITABLE,
          Some.COORDINATOR);
      case 1 -> new TakeBackPledge(made.pledge(), made.need(), made.partner(), Some.CLERK);
      default -> new ConfirmPledge(made.pledge(), made.need(), any(BRANCHES, random), Some.COORDINATOR);
    };
  }

  private Command volunteer(RandomGenerator random) {
    int branch = random.nextInt(2);
    var one = any(volunteers.get(branch), random);
    return switch (random.nextInt(8)) {
      case 0, 1 -> new PauseVolunteer(one, BRANCHES.get(branch), Some.HELPER);
      case 2, 3, 4 -> new ResumeVolunteer(one, BRANCHES.get(branch), Some.HELPER);
      case 5 -> new StateAvailability(one, BRANCHES.get(branch),
          Scene.offer(1 + random.nextInt(5), 1 + random.nextInt(8)), Some.HELPER);
      default -> new RecordClearance(one, BRANCHES.get(branch), any(List.of(Clearance.values()), random),
          Some.TODAY.plusDays(7 + random.nextInt(60)), Some.COORDINATOR);
    };
  }

  private Command need(RandomGenerator random) {
    var one = latest(needs, NEEDS, random);
    return switch (random.nextInt(10)) {
      case 0 -> new WithdrawNeed(one, Some.SHELTER, NeedEvent.Reason.CONSENT_WITHDRAWN, Some.REFERRER);
      case 1, 2, 3, 4, 5 -> new RecordNeed(new NeedId(Scene.id()), new SurvivorId(Scene.id()), Some.SHELTER, null,
          Some.description(), Scene.consent(Some.BRANCH, Some.OTHER_BRANCH), Some.NAME, Some.CONTACT, Some.REFERRER);
      default -> new CorrectNeed(one, Some.SHELTER, description(random), consent(random), null, null, Some.REFERRER);
    };
  }

  private static NeedDescription description(RandomGenerator random) {
    var before = Some.description();
    return new NeedDescription(before.kommune(), before.supportTypes(), before.languages(), before.interpreter(),
        before.times(), before.hoursAWeek(), random.nextInt(3) == 0 ? EnumSet.of(AgeBand.AGE_7_12) : Set.of(),
        before.urgency(),
        any(List.of(HelperWish.WOMAN, HelperWish.WOMAN, HelperWish.WOMAN, HelperWish.NO_MATTER, HelperWish.MAN),
            random),
        before.remotePossible(), before.channel());
  }

  private static Consent consent(RandomGenerator random) {
    var branches = random.nextInt(3) == 0 ? Set.of(any(BRANCHES, random)) : Set.copyOf(BRANCHES);
    return new Consent(Set.of(Purpose.MATCHING), branches, random.nextInt(4) != 0,
        Some.TODAY.plusDays(7 + random.nextInt(60)));
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
