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
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
 * Matching written a second time, from its description and by other means: a week walked by the quarter hour, dates as text, numbers
 * for rules. It shares the values with the engine and none of its logic.
 */
final class Oracle {
  private final Map<String, Double> table = table();

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
    add(broken, 2, !cleared(need, volunteer.clearances(), today));
    add(broken, 3, volunteer.paused() || offer == null);
    if (offer != null) {
      add(broken, 4, volunteer.engaged() >= offer.matchesAtATime());
      add(broken, 5, asks(volunteer.asked(), now) >= offer.asksPerWeek());
    }
    add(broken, 6, facts.declinedBy().stream().anyMatch(id -> id.equals(volunteer.id())));
    add(broken, 7, need.helper() == HelperWish.WOMAN && volunteer.gender() != Gender.WOMAN
        || need.helper() == HelperWish.MAN && volunteer.gender() != Gender.MAN);
    if (offer != null) {
      add(broken, 8, shared(need, offer) == 0);
      add(broken, 9, language(need, offer) == 0 && !need.interpreter());
      add(broken, 10, !near(need, offer) && !(need.remotePossible() && offer.remote()));
      add(broken, 11, hours(need, offer) < need.hoursAWeek());
    }
    return broken;
  }

  private double score(NeedFacts facts, VolunteerFacts volunteer, Instant now) {
    var need = facts.description();
    var offer = Objects.requireNonNull(volunteer.availability());
    double close = near(need, offer) ? Math.max(1 - need.kommune().kilometresTo(offer.kommune()) / 100, 0) : 0;
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
    double score = language(need, offer) / 4;
    score += shared(need, offer) / (double) need.supportTypes().size() * 3 / 16;
    score += close * 3 / 16;
    score += Math.min(hours(need, offer) / (need.hoursAWeek() + need.hoursAWeek()), 1) / 8;
    score += Math.max(free, 0) / 8;
    score += Math.max(0, Math.min(1, waited)) / 16;
    return score + urgent / 16;
  }

  private static void add(List<Integer> broken, int rule, boolean breaks) {
    if (breaks) {
      broken.add(rule);
    }
  }

  private static boolean cleared(NeedDescription need, Map<Clearance, LocalDate> held, String today) {
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
        && Objects.requireNonNull(held.get(c)).toString().compareTo(today) >= 0);
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

  private static boolean near(NeedDescription need, Availability offer) {
    return need.kommune().equals(offer.kommune())
        || need.kommune().kilometresTo(offer.kommune()) <= offer.radiusKm();
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

  private static double hours(NeedDescription need, Availability offer) {
    int minutes = 0;
    for (int minute = 0; minute < 7 * 24 * 60; minute += 15) {
      boolean hers = need.times().spans().isEmpty() || covers(need.times().spans(), minute);
      minutes += hers && covers(offer.times().spans(), minute) ? 15 : 0;
    }
    return minutes / 60.0;
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
