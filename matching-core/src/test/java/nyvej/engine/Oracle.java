package nyvej.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nyvej.vocabulary.AgeBand;
import nyvej.vocabulary.Availability;
import nyvej.vocabulary.BranchId;
import nyvej.vocabulary.Clearance;
import nyvej.vocabulary.Gender;
import nyvej.vocabulary.HelperWish;
import nyvej.vocabulary.LanguageLevel;
import nyvej.vocabulary.LanguageSkill;
import nyvej.vocabulary.NeedDescription;
import nyvej.vocabulary.SupportType;
import nyvej.vocabulary.TimeSpan;
import nyvej.vocabulary.VolunteerId;

/**
 * Matching written a second time, from its description and by other means: a week walked by the half hour, dates as text, numbers
 * for rules. It shares the values with the engine and none of its logic.
 */
final class Oracle {
  private final Map<String, Double> table = table();
  private final Map<String, Double> ferries = ferries();

  record Ranked(VolunteerId volunteer, double score) {}

  List<Ranked> best(NeedFacts need, Collection<VolunteerFacts> candidates, Instant now, int limit) {
    var ranked = new ArrayList<Ranked>();
    for (var volunteer : candidates) {
      if (broken(need, volunteer, now).isEmpty()) {
        ranked.add(new Ranked(volunteer.id(), score(need, volunteer, now)));
      }
    }
    ranked.sort((a, b) -> a.score != b.score
        ? Double.compare(b.score, a.score)
        : a.volunteer.value().compareTo(b.volunteer.value()));
    return ranked.subList(0, Math.min(limit, ranked.size()));
  }

  /** Ordinals of the rules that fail. */
  List<Integer> broken(NeedFacts facts, VolunteerFacts volunteer, Instant now) {
    var need = facts.description();
    var offer = volunteer.availability();
    var today = now.atZone(ZoneId.of("Europe/Copenhagen")).toLocalDate().toString();
    var broken = new ArrayList<Integer>();
    boolean named = false;
    for (BranchId branch : facts.consent().branches()) {
      named |= branch.equals(volunteer.branch());
    }
    add(broken, 0, !named || facts.consent().until().toString().compareTo(today) < 0);
    add(broken, 1, !facts.open());
    add(broken, 2, !cleared(facts, volunteer.clearances(), now));
    add(broken, 3, volunteer.standing() == Standing.LEFT);
    add(broken, 4, volunteer.standing() == Standing.SUSPENDED);
    add(broken, 5, volunteer.standing() == Standing.PAUSED || offer == null);
    if (offer != null) {
      add(broken, 6, volunteer.engaged() >= offer.matchesAtATime());
      add(broken, 7, asks(volunteer.asked(), now) >= offer.asksPerWeek());
    }
    add(broken, 8, knows(facts, volunteer, "DECLINED"));
    add(broken, 9, knows(facts, volunteer, "ENDED_BADLY"));
    add(broken, 10, knows(facts, volunteer, "EXCLUDED") || volunteer.avoids().contains(need.kommune())
        || offer != null && facts.avoidedAreas().contains(offer.kommune()));
    add(broken, 11, knows(facts, volunteer, "CONFLICT"));
    add(broken, 12, need.helper() == HelperWish.WOMAN && volunteer.gender() != Gender.WOMAN
        || need.helper() == HelperWish.MAN && volunteer.gender() != Gender.MAN);
    if (offer != null) {
      add(broken, 13, shared(need, offer) == 0);
      add(broken, 14, language(need, offer) == 0 && !need.interpreter());
      add(broken, 15, !near(need, offer) && !(need.remotePossible() && offer.remote()));
      add(broken, 16, hours(need, volunteer, offer, now) < need.hoursAWeek());
    }
    return broken;
  }

  private static boolean knows(NeedFacts need, VolunteerFacts volunteer, String what) {
    return need.marks().entrySet().stream().filter(entry -> entry.getKey().equals(volunteer.id()))
        .flatMap(entry -> entry.getValue().stream()).anyMatch(mark -> mark.name().equals(what));
  }

  private double score(NeedFacts facts, VolunteerFacts volunteer, Instant now) {
    var need = facts.description();
    var offer = Objects.requireNonNull(volunteer.availability());
    double close = near(need, offer) ? Math.max(1 - kilometres(need, offer) / 100, 0) : 0;
    if (need.remotePossible() && offer.remote() && close < 0.25) {
      close = 0.25;
    }
    double free = 1 - volunteer.engaged() / (double) offer.matchesAtATime();
    double waited = (now.getEpochSecond() - facts.waitingSince().getEpochSecond()) / (28 * 24 * 3600.0);
    double urgent = switch (need.urgency()) {
      case NOW -> 1;
      case WITHIN_WEEK -> 0.5;
      case WITHIN_MONTH -> 0;
    };
    double calm = 1 - asks(volunteer.asked(), now) / (double) offer.asksPerWeek();
    double support = shared(need, offer) / (double) need.supportTypes().size()
        * (12 + Math.min(4, volunteer.experience())) / 16;
    boolean known = knows(facts, volunteer, "HELPED_BEFORE");
    double score = language(need, offer) * 8 / 32;
    score += support * 6 / 32;
    score += close * 5 / 32;
    score += Math.min(hours(need, volunteer, offer, now) / (need.hoursAWeek() + need.hoursAWeek()), 1) * 4 / 32;
    score += (Math.max(free, 0) + Math.max(calm, 0)) / 2 * 3 / 32;
    score += facts.continuity() && !known ? 0 : 2 / 32.0;
    score += Math.max(0, Math.min(1, waited)) / 16;
    return score + urgent / 16;
  }

  private static void add(List<Integer> broken, int rule, boolean breaks) {
    if (breaks) {
      broken.add(rule);
    }
  }

  private static boolean cleared(NeedFacts facts, Map<Clearance, LocalDate> held, Instant now) {
    var need = facts.description();
    var last = now.atZone(ZoneId.of("Europe/Copenhagen")).plusDays(7L * facts.expectedWeeks()).toLocalDate().toString();
    boolean children = need.supportTypes().contains(SupportType.CHILDREN);
    for (AgeBand ignored : need.children()) {
      children = true;
    }
    var asked = new ArrayList<>(
        List.of(Clearance.STRAFFEATTEST, Clearance.CONFIDENTIALITY, Clearance.INTRODUCTION_TRAINING));
    if (children) {
      asked.add(Clearance.BOERNEATTEST);
    }
    return asked.stream().allMatch(c -> held.containsKey(c)
        && Objects.requireNonNull(held.get(c)).toString().compareTo(last) >= 0);
  }

  private static int asks(List<Instant> asked, Instant now) {
    int asks = 0;
    for (var at : asked) {
      long ago = now.toEpochMilli() - at.toEpochMilli();
      asks += ago >= 0 && ago < 7L * 24 * 3600 * 1000 ? 1 : 0;
    }
    return asks;
  }

  private static int shared(NeedDescription need, Availability offer) {
    var shared = new ArrayList<>(need.supportTypes());
    shared.retainAll(offer.supportTypes());
    return shared.size();
  }

  private boolean near(NeedDescription need, Availability offer) {
    return need.kommune().equals(offer.kommune())
        || kilometres(need, offer) <= offer.radiusKm();
  }

  /** By ferry from every island but the one that both are on; Christiansø's lands on Bornholm. */
  private double kilometres(NeedDescription need, Availability offer) {
    var hers = ferries(need.kommune().value());
    var theirs = ferries(offer.kommune().value());
    var sailed = new HashSet<>(hers);
    sailed.addAll(theirs);
    sailed.removeIf(island -> hers.contains(island) && theirs.contains(island));
    return need.kommune().kilometresTo(offer.kommune()) + sailed.stream().mapToDouble(ferries::get).sum();
  }

  private Set<String> ferries(String kommune) {
    return kommune.equals("0411") ? Set.of("0411", "0400") : ferries.containsKey(kommune) ? Set.of(kommune) : Set.of();
  }

  private double language(NeedDescription need, Availability offer) {
    double best = 0;
    for (LanguageSkill a : need.languages()) {
      for (LanguageSkill b : offer.languages()) {
        double fit = closeness(a, b) * (factor(a.level()) * factor(b.level()));
        best = fit < 0.4 ? best : Math.max(best, fit);
      }
    }
    return best;
  }

  private double closeness(LanguageSkill a, LanguageSkill b) {
    var one = a.language().value().replaceAll("-.*", "");
    var two = b.language().value().replaceAll("-.*", "");
    return one.equals(two)
        ? 1
        : table.getOrDefault(one + " " + two, 0.0) + table.getOrDefault(two + " " + one, 0.0);
  }

  private static double factor(LanguageLevel level) {
    return level == LanguageLevel.NATIVE ? 1 : level == LanguageLevel.FLUENT ? 0.9 : 0.5;
  }

  /** Four weeks from today's midnight, on the clock on the wall. */
  private static double hours(NeedDescription need, VolunteerFacts volunteer, Availability offer, Instant now) {
    var midnight = now.atZone(ZoneId.of("Europe/Copenhagen")).toLocalDate().atStartOfDay();
    int minutes = 0;
    for (var at = midnight; at.isBefore(midnight.plusWeeks(4)); at = at.plusMinutes(30)) {
      int minute = (at.getDayOfWeek().ordinal() * 24 + at.getHour()) * 60 + at.getMinute();
      boolean hers = need.times().spans().isEmpty() || covers(need.times().spans(), minute);
      var day = at.toLocalDate();
      boolean gone = volunteer.away().stream()
          .anyMatch(away -> !(day.compareTo(away.from()) < 0 || day.compareTo(away.to()) > 0));
      minutes += hers && !gone && covers(offer.times().spans(), minute) ? 30 : 0;
    }
    return minutes / 60.0 / 4;
  }

  private static boolean covers(List<TimeSpan> spans, int minute) {
    for (var span : spans) {
      int midnight = span.day().ordinal() * 24 * 60;
      if (minute >= midnight + span.from() * 30 && minute < midnight + span.to() * 30) {
        return true;
      }
    }
    return false;
  }

  private static Map<String, Double> ferries() {
    return Map.of("0400", 95.0, "0411", 75.0, "0492", 90.0, "0563", 27.0, "0741", 75.0, "0825", 105.0);
  }

  private static Map<String, Double> table() {
    try (var in = Objects.requireNonNull(Oracle.class.getResourceAsStream("mutually-understood.csv"))) {
      var table = new HashMap<String, Double>();
      for (var line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
        var row = line.split(",");
        if (!line.startsWith("#") && !row[0].equals("a")) {
          table.put(row[0] + " " + row[1], Double.parseDouble(row[2]));
        }
      }
      return table;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
