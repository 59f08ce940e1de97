package nyvej.web.sample;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nyvej.engine.whatif.Behaviour;
import nyvej.event.NeedEvent;
import nyvej.need.correct.CorrectNeed;
import nyvej.need.record.RecordNeed;
import nyvej.need.withdraw.WithdrawNeed;
import nyvej.state.Need;
import nyvej.vocabulary.NeedDescription;
import nyvej.vocabulary.NeedId;
import nyvej.vocabulary.Sealed;
import nyvej.vocabulary.SupportType;
import nyvej.vocabulary.SurvivorId;
import nyvej.web.sample.SampleCast.Referrer;

/** How needs are recorded, corrected and withdrawn by those who refer. */
final class Referring {
  static final double CORRECTED = 0.08;
  /** A return can be linked only to a need of that age. */
  private static final Duration SHORTEST_RETURN = Duration.ofDays(14);
  private static final Shares<NeedEvent.Reason> REASONS = Shares.of(0.5, NeedEvent.Reason.HELPED_OTHERWISE)
      .and(0.2, NeedEvent.Reason.MOVED_AWAY).and(0.2, NeedEvent.Reason.CONSENT_WITHDRAWN)
      .and(0.1, NeedEvent.Reason.RECORDED_BY_MISTAKE);
  /** Who records: mostly the nearest. */
  private static final double[] BY_NEARNESS = {0.5, 0.25, 0.15, 0.1};

  private final World world;
  private final SyntheticDenmark denmark;
  private final Map<SurvivorId, Identity> identities = new HashMap<>();
  private final Set<NeedId> returned = new HashSet<>();

  Referring(World world, SyntheticDenmark denmark) {
    this.world = world;
    this.denmark = denmark;
  }

  /** So many needs, evenly over the working days. */
  void plan(int needs, Instant start, Instant end) {
    var days = Calendar.workdays(start, end);
    for (int i = 0; i < needs; i++) {
      var at = world.calendar().someTime(world.oneOf(days), LocalTime.of(8, 30), LocalTime.of(16, 0));
      world.agenda().at(at, this::record);
    }
  }

  private void record() {
    var made = denmark.need();
    var referrer = referrer(made.description());
    var earlier = made.returning() ? earlierNeed(referrer) : Optional.<Need>empty();
    var id = new NeedId(Ids.next(world.random()));
    var survivor = earlier.map(Need::survivor).orElseGet(() -> new SurvivorId(Ids.next(world.random())));
    var identity = identities.computeIfAbsent(survivor, _ -> made.identity());
    var description = earlier.map(before -> again(before.description(), made.description())).orElse(made.description());
    world.send(new RecordNeed(id, survivor, referrer.organisation(), earlier.map(Need::id).orElse(null), description,
        made.consent(world.cast(), description, world.now()), seal(survivor, "name", identity.name()),
        seal(survivor, "contact", identity.contact()), referrer.person()));
    earlier.ifPresent(before -> returned.add(before.id()));
    mayChange(id, referrer);
  }

  private Sealed seal(SurvivorId survivor, String field, String plain) {
    return world.sealer().seal(survivor.toString(), "NeedRecorded", field, plain);
  }

  private Referrer referrer(NeedDescription description) {
    var near = world.cast().referrersNear(description.kommune());
    var shares = new Shares<Referrer>();
    for (int i = 0; i < Math.min(near.size(), BY_NEARNESS.length); i++) {
      shares.and(BY_NEARNESS[i], near.get(i));
    }
    return shares.draw(world.random());
  }

  private Optional<Need> earlierNeed(Referrer referrer) {
    var longAgo = world.now().minus(SHORTEST_RETURN);
    var candidates = world.town().needs().stream().filter(need -> need.organisation().equals(referrer.organisation())
        && need.recordedAt().isBefore(longAgo) && isOver(need) && !returned.contains(need.id())).toList();
    return candidates.isEmpty() ? Optional.empty() : Optional.of(world.oneOf(candidates));
  }

  private static boolean isOver(Need need) {
    return switch (need.status()) {
      case ACCEPTED, PLEDGED, WITHDRAWN, ENDED -> true;
      case OPEN, ASKED -> false;
    };
  }

  /** The same woman, asking for something else. */
  private static NeedDescription again(NeedDescription before, NeedDescription now) {
    return new NeedDescription(before.kommune(), now.supportTypes(), before.languages(), before.interpreter(),
        now.times(), now.hoursAWeek(), now.expectedWeeks(), before.children(), now.urgency(), before.helper(),
        now.continuity(), now.remotePossible(),
        now.channel());
  }

  private void mayChange(NeedId id, Referrer referrer) {
    if (world.chance(CORRECTED)) {
      world.agenda().at(world.calendar().inOffice(world.later(world.calendar().aWhile(4))),
          () -> correct(id, referrer));
    }
    if (world.chance(Behaviour.WITHDRAWN)) {
      world.agenda().at(world.calendar().inOffice(world.later(world.calendar().aWhile(Behaviour.DAYS_TO_WITHDRAW))),
          () -> withdraw(id, referrer));
    }
  }

  private void correct(NeedId id, Referrer referrer) {
    var need = world.town().need(id);
    if (need.status() == Need.Status.OPEN && need.consentInForce(world.now())) {
      world.send(new CorrectNeed(id, referrer.organisation(), more(need.description()), need.consent(), null, null,
          referrer.person()));
    }
  }

  /** She turns out to want practical help too, and an hour more. */
  private static NeedDescription more(NeedDescription d) {
    var support = EnumSet.copyOf(d.supportTypes());
    support.add(SupportType.PRACTICAL);
    return new NeedDescription(d.kommune(), support, d.languages(), d.interpreter(), d.times(), d.hoursAWeek() + 1,
        d.expectedWeeks(),
        d.children(), d.urgency(), d.helper(), d.continuity(), d.remotePossible(), d.channel());
  }

  private void withdraw(NeedId id, Referrer referrer) {
    if (world.town().need(id).status() == Need.Status.OPEN) {
      world.send(new WithdrawNeed(id, referrer.organisation(), REASONS.draw(world.random()), referrer.person()));
    }
  }
}
