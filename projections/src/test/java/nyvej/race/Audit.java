package nyvej.race;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nyvej.event.MatchEvent;
import nyvej.event.MatchEvent.MatchAccepted;
import nyvej.event.MatchEvent.MatchApproved;
import nyvej.event.MatchEvent.MatchDeclined;
import nyvej.event.MatchEvent.MatchEnded;
import nyvej.event.MatchEvent.MatchExpired;
import nyvej.event.MatchEvent.MatchWithdrawn;
import nyvej.event.MatchEvent.Outcome;
import nyvej.event.NeedEvent;
import nyvej.event.NeedEvent.ExclusionsStated;
import nyvej.event.NeedEvent.NeedCorrected;
import nyvej.event.NeedEvent.NeedRecorded;
import nyvej.event.NeedEvent.NeedWithdrawn;
import nyvej.event.PledgeEvent;
import nyvej.event.PledgeEvent.PledgeConfirmed;
import nyvej.event.PledgeEvent.PledgeDeclined;
import nyvej.event.PledgeEvent.PledgeMade;
import nyvej.event.PledgeEvent.PledgeTakenBack;
import nyvej.event.VolunteerEvent;
import nyvej.event.VolunteerEvent.AvailabilityStated;
import nyvej.event.VolunteerEvent.AvoidedAreasStated;
import nyvej.event.VolunteerEvent.ClearanceRecorded;
import nyvej.event.VolunteerEvent.ConflictStated;
import nyvej.event.VolunteerEvent.DaysAwayStated;
import nyvej.event.VolunteerEvent.VolunteerLeft;
import nyvej.event.VolunteerEvent.VolunteerPaused;
import nyvej.event.VolunteerEvent.VolunteerRegistered;
import nyvej.event.VolunteerEvent.VolunteerReinstated;
import nyvej.event.VolunteerEvent.VolunteerRejoined;
import nyvej.event.VolunteerEvent.VolunteerResumed;
import nyvej.event.VolunteerEvent.VolunteerSuspended;
import nyvej.race.Known.AMatch;
import nyvej.race.Known.ANeed;
import nyvej.race.Known.APledge;
import nyvej.race.Known.AVolunteer;
import nyvej.race.Known.Standing;
import nyvej.race.Violation.Rule;
import nyvej.vocabulary.BranchId;
import nyvej.vocabulary.Clearance;
import nyvej.vocabulary.Gender;
import nyvej.vocabulary.HelperWish;
import nyvej.vocabulary.NeedId;
import nyvej.vocabulary.SupportType;
import nyvej.vocabulary.VolunteerId;
import org.jspecify.annotations.Nullable;

/**
 * Reads a whole log in order and finds what should never have happened. It says the rules a second time, plainly, and
 * shares nothing with the code that decides but the events and the values in them.
 */
final class Audit {
  private static final ZoneId DENMARK = ZoneId.of("Europe/Copenhagen");

  private final Known known = new Known();
  private final Map<String, Long> commands = new HashMap<>();
  private final List<Violation> violations = new ArrayList<>();
  private long commit;

  /** Everything that is wrong with this log. */
  static List<Violation> of(List<Logged> log) {
    var audit = new Audit();
    log.forEach(audit::read);
    return List.copyOf(audit.violations);
  }

  private void read(Logged logged) {
    commit = logged.number();
    var touched = new LinkedHashSet<NeedId>();
    var left = new LinkedHashSet<VolunteerId>();
    for (var entry : logged.entries()) {
      switch (entry.event()) {
        case NeedEvent e -> {
          need(e);
          touched.add(e.need());
        }
        case VolunteerEvent e -> {
          volunteer(e);
          if (e instanceof VolunteerLeft) {
            left.add(e.volunteer());
          }
        }
        case MatchEvent e -> {
          match(e);
          touched.add(e.need());
        }
        case PledgeEvent e -> {
          pledge(e);
          touched.add(e.need());
        }
      }
    }
    touched.forEach(this::nothingLeftBehind);
    left.forEach(this::nobodyLeftBehind);
    commandOnce(logged);
  }

  private void need(NeedEvent event) {
    if (event instanceof NeedRecorded e) {
      check(known.needs.put(e.need(), new ANeed(e.survivor(), e.description(), e.consent())) == null,
          Rule.MADE_ONCE, "need " + e.need());
      return;
    }
    var need = find(known.needs, event.need());
    if (need == null) {
      return;
    }
    check(!need.withdrawn, Rule.MADE_ONCE, "withdrawn need " + event.need() + " is changed");
    switch (event) {
      case NeedRecorded _ -> throw new AssertionError();
      case NeedCorrected e -> {
        need.description = e.description();
        need.consent = e.consent();
      }
      case NeedWithdrawn _ -> need.withdrawn = true;
      case ExclusionsStated e -> need.exclusions = e.exclusions();
    }
  }

  private void volunteer(VolunteerEvent event) {
    if (event instanceof VolunteerRegistered e) {
      check(known.volunteers.put(e.volunteer(), new AVolunteer(e.branch(), e.gender())) == null, Rule.MADE_ONCE,
          "volunteer " + e.volunteer());
      return;
    }
    var volunteer = find(known.volunteers, event.volunteer());
    if (volunteer == null) {
      return;
    }
    switch (event) {
      case VolunteerRegistered _ -> throw new AssertionError();
      case AvailabilityStated e -> volunteer.offer = e.availability();
      case DaysAwayStated _ -> {
      }
      case AvoidedAreasStated e -> volunteer.avoided = e.areas().areas();
      case VolunteerPaused _ -> volunteer.paused = true;
      case VolunteerResumed _ -> volunteer.paused = false;
      case VolunteerSuspended _ -> volunteer.suspended = true;
      case VolunteerReinstated _ -> volunteer.suspended = false;
      case VolunteerLeft _ -> {
        volunteer.left = true;
        volunteer.offer = null;
        volunteer.paused = false;
        volunteer.clearances.clear();
        volunteer.avoided = Set.of();
      }
      case VolunteerRejoined _ -> volunteer.left = false;
      case ConflictStated e -> {
        volunteer.bound.remove(e.survivor());
        if (e.conflict()) {
          volunteer.bound.add(e.survivor());
        }
      }
      case ClearanceRecorded e -> volunteer.clearances.put(e.clearance(), e.validUntil());
    }
  }

  private void match(MatchEvent event) {
    var need = find(known.needs, event.need());
    var volunteer = find(known.volunteers, event.volunteer());
    if (need == null || volunteer == null) {
      return;
    }
    if (event instanceof MatchApproved e) {
      approved(e, need, volunteer);
      return;
    }
    var match = find(known.matches, event.match());
    if (match == null) {
      return;
    }
    check(match.need.equals(event.need()) && match.volunteer.equals(event.volunteer()), Rule.MADE_ONCE,
        "match " + event.match() + " is another");
    switch (event) {
      case MatchApproved _ -> throw new AssertionError();
      case MatchAccepted e -> accepted(e, match, need, volunteer);
      case MatchDeclined e -> {
        volunteer.declined.add(need.survivor);
        over(e, match, match.standing == Standing.WAITING, need, volunteer);
      }
      case MatchExpired e -> {
        check(!e.at().isBefore(match.answerBy), Rule.IN_TIME, e.match() + " expired early");
        over(e, match, match.standing == Standing.WAITING, need, volunteer);
      }
      case MatchWithdrawn e -> over(e, match, match.standing != Standing.OVER, need, volunteer);
      case MatchEnded e -> {
        over(e, match, match.standing == Standing.AGREED, need, volunteer);
        if (e.outcome() == Outcome.BADLY) {
          volunteer.disappointed.add(need.survivor);
        } else {
          need.ended = true;
        }
      }
    }
  }

  private void approved(MatchApproved e, ANeed need, AVolunteer volunteer) {
    check(known.matches.put(e.match(), new AMatch(e.need(), e.volunteer(), e.branch(), e.answerBy())) == null,
        Rule.MADE_ONCE, "match " + e.match());
    check(need.holder == null && !need.withdrawn && !need.ended, Rule.NEED_TAKEN_ONCE, e.match() + " took " + e.need());
    var offer = volunteer.offer;
    if (offer != null) {
      check(volunteer.busy.size() < offer.matchesAtATime(), Rule.CAPACITY, e.match() + " asks " + e.volunteer());
      var weekAgo = e.at().minus(Duration.ofDays(7));
      var asks = volunteer.asks.stream().filter(at -> at.compareTo(weekAgo) > 0).count();
      check(asks < offer.asksPerWeek(), Rule.WEEKLY_ASKS, e.match() + " asks " + e.volunteer());
    }
    check(!volunteer.declined.contains(need.survivor), Rule.NOT_DECLINED_BEFORE, e.match() + " asks " + e.volunteer());
    safe(e, need, volunteer, e.branch());
    need.holder = e.match();
    volunteer.busy.add(e.match());
    volunteer.asks.add(e.at());
  }

  private void accepted(MatchAccepted e, AMatch match, ANeed need, AVolunteer volunteer) {
    check(match.standing == Standing.WAITING, Rule.MATCH_ANSWERED_ONCE, e.match() + " is accepted");
    check(e.at().isBefore(match.answerBy), Rule.IN_TIME, e.match() + " is accepted late");
    safe(e, need, volunteer, match.branch);
    match.standing = Standing.AGREED;
  }

  private void over(MatchEvent e, AMatch match, boolean allowed, ANeed need, AVolunteer volunteer) {
    check(allowed, Rule.MATCH_ANSWERED_ONCE, e.match() + " ends");
    match.standing = Standing.OVER;
    volunteer.busy.remove(e.match());
    if (e.match().equals(need.holder)) {
      need.holder = null;
    }
  }

  private void safe(MatchEvent e, ANeed need, AVolunteer volunteer, BranchId branch) {
    var helpEnds = e.at().atZone(DENMARK).plusDays(7L * need.description.expectedWeeks()).toLocalDate();
    check(volunteer.branch.equals(branch), Rule.CONSENT, e.match() + " is for another branch's volunteer");
    consent(need, branch, e.at(), e.match());
    check(!volunteer.paused && volunteer.offer != null, Rule.NOT_PAUSED, e.match() + " at a pause");
    boolean apart = volunteer.suspended || volunteer.left || volunteer.bound.contains(need.survivor)
        || volunteer.disappointed.contains(need.survivor) || need.exclusions.persons().contains(e.volunteer())
        || volunteer.avoided.contains(need.description.kommune())
        || volunteer.offer != null && need.exclusions.areas().contains(volunteer.offer.kommune());
    check(!apart, Rule.KEPT_APART, e.match() + " brings together who must be kept apart");
    boolean children = !need.description.children().isEmpty()
        || need.description.supportTypes().contains(SupportType.CHILDREN);
    for (var clearance : Clearance.values()) {
      var until = volunteer.clearances.get(clearance);
      boolean needed = clearance != Clearance.BOERNEATTEST || children;
      check(!needed || until != null && helpEnds.compareTo(until) <= 0, Rule.CLEARED,
          e.match() + " without " + clearance);
    }
    var wish = need.description.helper();
    check(wish == HelperWish.NO_MATTER || (wish == HelperWish.WOMAN) == (volunteer.gender == Gender.WOMAN)
        && (wish == HelperWish.MAN) == (volunteer.gender == Gender.MAN), Rule.WISHED_FOR, e.match() + " unwished");
  }

  private void pledge(PledgeEvent event) {
    var need = find(known.needs, event.need());
    if (need == null) {
      return;
    }
    if (event instanceof PledgeMade e) {
      check(known.pledges.put(e.pledge(), new APledge(e.need())) == null, Rule.MADE_ONCE, "pledge " + e.pledge());
      check(need.holder == null && !need.withdrawn && !need.ended, Rule.NEED_TAKEN_ONCE,
          e.pledge() + " for a taken need");
      check(need.consent.partnersCoarsely() && inForce(need, e.at()), Rule.CONSENT, e.pledge() + " is made");
      need.offered.add(e.pledge());
      return;
    }
    var pledge = find(known.pledges, event.pledge());
    if (pledge == null) {
      return;
    }
    check(pledge.need.equals(event.need()), Rule.MADE_ONCE, "pledge " + event.pledge() + " is another");
    boolean waiting = pledge.standing == Standing.WAITING;
    need.offered.remove(event.pledge());
    switch (event) {
      case PledgeMade _ -> throw new AssertionError();
      case PledgeConfirmed e -> {
        check(waiting, Rule.PLEDGE_ANSWERED_ONCE, e.pledge() + " is confirmed");
        check(need.holder == null && !need.withdrawn && !need.ended, Rule.NEED_TAKEN_ONCE,
            e.pledge() + " took " + e.need());
        check(need.consent.partnersCoarsely(), Rule.CONSENT, e.pledge() + " is confirmed");
        consent(need, e.branch(), e.at(), e.pledge());
        need.holder = e.pledge();
        pledge.standing = Standing.AGREED;
      }
      case PledgeDeclined e -> pledgeOver(e, pledge, waiting || e.by() == null, need);
      case PledgeTakenBack e -> pledgeOver(e, pledge, true, need);
    }
  }

  private void pledgeOver(PledgeEvent e, APledge pledge, boolean allowed, ANeed need) {
    check(allowed && pledge.standing != Standing.OVER, Rule.PLEDGE_ANSWERED_ONCE, e.pledge() + " ends");
    pledge.standing = Standing.OVER;
    if (e.pledge().equals(need.holder)) {
      need.holder = null;
    }
  }

  private void consent(ANeed need, BranchId branch, Instant at, Object what) {
    check(need.consent.branches().contains(branch) && inForce(need, at), Rule.CONSENT, what + " without consent");
  }

  private static boolean inForce(ANeed need, Instant at) {
    return at.atZone(DENMARK).toLocalDate().compareTo(need.consent.until()) <= 0;
  }

  private void nothingLeftBehind(NeedId id) {
    var need = known.needs.get(id);
    if (need == null) {
      return;
    }
    var match = need.holder == null ? null : known.matches.get(need.holder);
    boolean agreed = match != null && match.standing == Standing.AGREED || need.holder != null && match == null;
    boolean pledged = need.holder != null && match == null;
    check(!need.withdrawn || need.holder == null && need.offered.isEmpty(), Rule.NOTHING_LEFT_BEHIND,
        id + " is withdrawn");
    check(need.consent.partnersCoarsely() || need.offered.isEmpty() && !pledged, Rule.NOTHING_LEFT_BEHIND,
        id + " is not for partners");
    check(match == null || need.consent.branches().contains(match.branch), Rule.NOTHING_LEFT_BEHIND,
        id + " is not for " + need.holder);
    check(!agreed || need.offered.isEmpty(), Rule.NOTHING_LEFT_BEHIND, id + " is taken");
  }

  private void nobodyLeftBehind(VolunteerId id) {
    var volunteer = known.volunteers.get(id);
    check(volunteer == null || volunteer.busy.isEmpty(), Rule.NOTHING_LEFT_BEHIND, id + " has left");
  }

  private void commandOnce(Logged logged) {
    var keys = new HashMap<String, Set<String>>();
    for (var entry : logged.entries()) {
      var key = entry.metadata().get("command");
      if (key != null) {
        keys.computeIfAbsent(key, _ -> new LinkedHashSet<>())
            .add(Objects.requireNonNullElse(entry.metadata().get("command-subject"), "nothing"));
      }
    }
    keys.forEach((key, subjects) -> check(commands.put(key, commit) == null && subjects.size() == 1,
        Rule.COMMAND_ONCE, key + " did " + subjects));
  }

  private <K, V> @Nullable V find(Map<K, V> all, K id) {
    var found = all.get(id);
    check(found != null, Rule.MADE_ONCE, id + " was never made");
    return found;
  }

  private void check(boolean holds, Rule rule, String what) {
    if (!holds) {
      violations.add(new Violation(rule, commit, what));
    }
  }
}
