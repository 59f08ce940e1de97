package nyvej.engine.whatif;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nyvej.engine.VolunteerFacts;
import nyvej.engine.whatif.Change.LoseBranch;
import nyvej.engine.whatif.Change.MoreHours;
import nyvej.engine.whatif.Change.Recruit;
import nyvej.engine.whatif.Draws.Chance;
import nyvej.vocabulary.Availability;
import nyvej.vocabulary.BranchId;
import nyvej.vocabulary.Kommune;
import nyvej.vocabulary.Language;
import nyvej.vocabulary.LanguageLevel;
import nyvej.vocabulary.LanguageSkill;
import nyvej.vocabulary.SupportType;
import nyvej.vocabulary.VolunteerId;

/**
 * What is to be different.
 *
 * @param changes made one after the other; none changes nothing
 */
public record Scenario(List<Change> changes) {
  /** Copies. */
  public Scenario {
    changes = List.copyOf(changes);
  }

  /** The network as it would be; the first so many of more recruits are the same as when fewer are recruited. */
  Network of(Network network, Draws draws) {
    var volunteers = network.volunteers();
    for (int i = 0; i < changes.size(); i++) {
      volunteers = switch (changes.get(i)) {
        case Recruit recruit -> recruited(network.volunteers(), volunteers, recruit, draws, i);
        case LoseBranch(var branch) ->
          volunteers.stream().filter(volunteer -> !volunteer.branch().equals(branch)).toList();
        case MoreHours(var hours, var kommune) ->
          volunteers.stream().map(volunteer -> withMoreHours(volunteer, hours, kommune)).toList();
      };
    }
    return network.with(volunteers);
  }

  private static List<VolunteerFacts> recruited(List<VolunteerFacts> models, List<VolunteerFacts> there,
      Recruit recruit, Draws draws, int change) {
    var offering = models.stream().filter(volunteer -> volunteer.availability() != null).toList();
    if (offering.isEmpty()) {
      throw new IllegalArgumentException("nobody to be like");
    }
    var branch = recruit.branch() == null ? branchNear(recruit.kommune(), offering) : recruit.branch();
    var recruits = IntStream.range(0, recruit.count()).mapToObj(number -> {
      var model = offering.get(draws.oneOf(offering.size(), Chance.RECRUIT, change, number));
      var offer = offer(requireNonNull(model.availability()), recruit);
      return Facts.like(model, new VolunteerId(draws.id(Chance.RECRUITS_ID, change, number)), branch, offer);
    });
    return Stream.concat(there.stream(), recruits).toList();
  }

  private static BranchId branchNear(Kommune kommune, List<VolunteerFacts> volunteers) {
    var nearest = volunteers.stream().map(volunteer -> requireNonNull(volunteer.availability()).kommune())
        .min(Comparator.<Kommune>comparingDouble(kommune::kilometresTo).thenComparing(Comparator.naturalOrder()))
        .orElseThrow();
    var helpedBy = volunteers.stream()
        .filter(volunteer -> requireNonNull(volunteer.availability()).kommune().equals(nearest))
        .collect(Collectors.groupingBy(VolunteerFacts::branch, TreeMap::new, Collectors.counting()));
    return helpedBy.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();
  }

  private static Availability offer(Availability like, Recruit recruit) {
    Set<SupportType> support = recruit.support().isEmpty() ? like.supportTypes() : recruit.support();
    return new Availability(languages(like.languages(), recruit.language()), support, recruit.kommune(),
        like.radiusKm(), like.remote(), like.times(), like.matchesAtATime(), like.asksPerWeek());
  }

  /** Another first language: what was native is gone, but Danish is still spoken well. */
  private static List<LanguageSkill> languages(List<LanguageSkill> like, Language first) {
    var danish = new Language("da");
    var languages = new ArrayList<LanguageSkill>();
    languages.add(new LanguageSkill(first, LanguageLevel.NATIVE));
    for (var skill : like) {
      boolean stays = skill.level() != LanguageLevel.NATIVE || skill.language().equals(danish);
      if (stays && !skill.language().equals(first) && languages.size() < 10) {
        var level = skill.level() == LanguageLevel.NATIVE ? LanguageLevel.FLUENT : skill.level();
        languages.add(new LanguageSkill(skill.language(), level));
      }
    }
    return languages;
  }

  private static VolunteerFacts withMoreHours(VolunteerFacts volunteer, int hours, Kommune kommune) {
    var offer = volunteer.availability();
    if (offer == null || !offer.kommune().equals(kommune)) {
      return volunteer;
    }
    return Facts.offering(volunteer, new Availability(offer.languages(), offer.supportTypes(), offer.kommune(),
        offer.radiusKm(), offer.remote(), FreeTime.more(offer.times(), hours), offer.matchesAtATime(),
        offer.asksPerWeek()));
  }
}
