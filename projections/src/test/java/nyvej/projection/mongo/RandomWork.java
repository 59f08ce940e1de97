package nyvej.projection.mongo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
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
import nyvej.vocabulary.Gender;
import nyvej.vocabulary.HelperWish;
import nyvej.vocabulary.Kommune;
import nyvej.vocabulary.MatchId;
import nyvej.vocabulary.NeedDescription;
import nyvej.vocabulary.NeedId;
import nyvej.vocabulary.OrganisationId;
import nyvej.vocabulary.PledgeId;
import nyvej.vocabulary.Purpose;
import nyvej.vocabulary.Sealed;
import nyvej.vocabulary.SupportType;
import nyvej.vocabulary.SurvivorId;
import nyvej.vocabulary.Urgency;
import nyvej.vocabulary.VolunteerId;
import nyvej.volunteer.availability.StateAvailability;
import nyvej.volunteer.clear.RecordClearance;
import nyvej.volunteer.pause.PauseVolunteer;
import nyvej.volunteer.register.RegisterVolunteer;
import nyvej.volunteer.resume.ResumeVolunteer;
import org.jspecify.annotations.Nullable;

/** What a few branches, shelters and partners might do; rules refuse some of it. */
final class RandomWork {
  static final List<BranchId> BRANCHES = List.of(Some.BRANCH, Some.OTHER_BRANCH);
  static final List<OrganisationId> SHELTERS = List.of(Some.SHELTER, Some.OTHER_SHELTER);
  static final List<OrganisationId> PARTNERS = List.of(Some.PARTNER, Some.OTHER_PARTNER);
  private static final List<Kommune> KOMMUNER = List.copyOf(Kommune.all()).subList(0, 4);

  private final Random random;
  private final World world;
  private final Consumer<Command> send;
  private final List<RecordNeed> needs = new ArrayList<>();
  private final List<RegisterVolunteer> volunteers = new ArrayList<>();
  private final List<ApproveMatch> matches = new ArrayList<>();
  private final List<MakePledge> pledges = new ArrayList<>();

  RandomWork(long seed, World world) {
    this(seed, world, world::send);
  }

  /** @param send is given the same commands in the same order for the same seed, whatever becomes of them */
  RandomWork(long seed, World world, Consumer<Command> send) {
    this.random = new Random(seed);
    this.world = world;
    this.send = send;
  }

  /** Some volunteers who may be asked, then so many commands. */
  void run(int commands) {
    welcome(6);
    for (int i = 0; i < commands; i++) {
      step();
    }
  }

  /** So many volunteers who may be asked. */
  void welcome(int count) {
    for (int i = 0; i < count; i++) {
      welcomeVolunteer();
    }
  }

  void step() {
    // Drawn once, though the update may have to be tried again when others let time pass too.
    var passed = Duration.ofMillis(1 + random.nextInt(3_600_000)).plusNanos(random.nextInt(1000));
    world.now.updateAndGet(now -> now.plus(passed));
    var command = next();
    if (command != null) {
      send.accept(command);
    }
  }

  private @Nullable Command next() {
    return switch (random.nextInt(22)) {
      case 0, 1, 2, 3, 5 -> recordNeed();
      case 4 -> of(needs, need -> correct(need));
      case 6 -> random.nextBoolean()
          ? null
          : of(needs, need -> new WithdrawNeed(need.need(), need.organisation(), any(NeedEvent.Reason.values()),
              need.by()));
      case 7 -> of(volunteers, v -> any(List.<Command>of(new PauseVolunteer(v.volunteer(), v.branch(), v.by()),
          new ResumeVolunteer(v.volunteer(), v.branch(), v.by()))));
      case 8, 9, 10, 11, 20, 21 -> of(needs, this::approve);
      case 12, 13 -> of(matches, m -> new AcceptMatch(m.match(), m.need(), m.volunteer(), m.branch(),
          any(Answered.values()), m.by()));
      case 14 -> of(matches, m -> new DeclineMatch(m.match(), m.need(), m.volunteer(), m.branch(),
          any(DeclineReason.values()), any(Answered.values()), m.by()));
      case 15 -> of(matches, m -> random.nextBoolean()
          ? new ExpireMatch(m.match(), m.need(), m.volunteer())
          : new WithdrawMatch(m.match(), m.need(), m.volunteer(), m.branch(), any(WithdrawMatch.Reason.values()),
              m.by()));
      case 16, 17 -> of(needs, this::pledge);
      case 18 -> of(pledges, p -> new ConfirmPledge(p.pledge(), p.need(), any(BRANCHES), Some.COORDINATOR));
      default -> of(pledges, p -> random.nextBoolean()
          ? new DeclinePledge(p.pledge(), p.need(), any(BRANCHES), any(DeclinePledge.Reason.values()), Some.COORDINATOR)
          : new TakeBackPledge(p.pledge(), p.need(), p.partner(), p.by()));
    };
  }

  private interface About<T> {
    @Nullable
    Command command(T subject);
  }

  private <T> @Nullable Command of(List<T> known, About<T> about) {
    return known.isEmpty() ? null : about.command(any(known));
  }

  RecordNeed recordNeed() {
    var need = new RecordNeed(new NeedId(id()), new SurvivorId(id()), any(SHELTERS), null, description(), consent(),
        sealed(), sealed(), Some.REFERRER);
    needs.add(need);
    return need;
  }

  private Command correct(RecordNeed need) {
    return new CorrectNeed(need.need(), need.organisation(), description(), consent(),
        random.nextBoolean() ? sealed() : null, random.nextBoolean() ? sealed() : null, need.by());
  }

  private @Nullable Command approve(RecordNeed need) {
    return of(volunteers, volunteer -> {
      var match = new ApproveMatch(new MatchId(id()), need.need(), volunteer.volunteer(), volunteer.branch(),
          random.nextInt(4) > 0 ? new Choice.Own(any(OwnChoiceReason.values())) : new Choice.Proposed(0.5, "1"),
          now().plus(Duration.ofHours(2 + random.nextInt(40))), Some.COORDINATOR);
      matches.add(match);
      return match;
    });
  }

  private Command pledge(RecordNeed need) {
    var pledge = new MakePledge(new PledgeId(id()), need.need(), any(PARTNERS), Some.CLERK);
    pledges.add(pledge);
    return pledge;
  }

  private void welcomeVolunteer() {
    var volunteer = new RegisterVolunteer(new VolunteerId(id()), any(BRANCHES), Gender.WOMAN, sealed(), sealed(),
        Some.COORDINATOR);
    volunteers.add(volunteer);
    send.accept(volunteer);
    send.accept(new StateAvailability(volunteer.volunteer(), volunteer.branch(), Some.availability(), Some.HELPER));
    for (var clearance : Clearance.values()) {
      send.accept(new RecordClearance(volunteer.volunteer(), volunteer.branch(), clearance, Some.TODAY.plusYears(1),
          Some.COORDINATOR));
    }
  }

  private NeedDescription description() {
    var some = Some.description();
    return new NeedDescription(any(KOMMUNER), some(SupportType.class), some.languages(), random.nextBoolean(),
        some.times(), 1 + random.nextInt(4), some.expectedWeeks(),
        random.nextBoolean() ? Set.of() : some(AgeBand.class),
        any(Urgency.values()), any(List.of(HelperWish.WOMAN, HelperWish.NO_MATTER)), some.continuity(),
        random.nextBoolean(),
        some.channel());
  }

  private Consent consent() {
    var branches = new HashSet<>(Set.of(any(BRANCHES)));
    if (random.nextBoolean()) {
      branches.add(any(BRANCHES));
    }
    return new Consent(random.nextBoolean() ? Set.of(Purpose.MATCHING) : EnumSet.allOf(Purpose.class), branches,
        random.nextInt(4) > 0, Some.TODAY.plusDays(2 + random.nextInt(60)));
  }

  private <E extends Enum<E>> Set<E> some(Class<E> words) {
    var some = EnumSet.of(any(words.getEnumConstants()));
    some.add(any(words.getEnumConstants()));
    return some;
  }

  private Instant now() {
    return world.now.get();
  }

  private UUID id() {
    return new UUID(random.nextLong(), random.nextLong());
  }

  private Sealed sealed() {
    return new Sealed("sealed-for-tests-" + Long.toString(random.nextLong() >>> 1, 36) + "-0000000000");
  }

  private <T> T any(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  private <T> T any(T[] all) {
    return all[random.nextInt(all.length)];
  }
}
