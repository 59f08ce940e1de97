package nyvej.engine;

import nyvej.vocabulary.Availability;
import nyvej.vocabulary.LanguageLevel;
import nyvej.vocabulary.NeedDescription;

/** Which of several sentences a criterion needs for a pair: the end of the sentence's key, empty when there is only one. */
final class Situation {
  private Situation() {}

  static String of(Criterion criterion, NeedFacts facts, VolunteerFacts volunteer, Availability offer) {
    var need = facts.description();
    return switch (criterion) {
      case LANGUAGE -> language(need, offer);
      case SUPPORT -> support(need, offer);
      case CLOSENESS -> closeness(need, offer);
      case COMMON_HOURS -> CommonHours.anyTime(need) ? ".any" : ".stated";
      case CONTINUITY -> continuity(facts, volunteer);
      case FAIRNESS, WAITING, URGENCY -> "";
    };
  }

  private static String continuity(NeedFacts need, VolunteerFacts volunteer) {
    if (!need.continuity()) {
      return ".any";
    }
    return need.marked(PairMark.HELPED_BEFORE, volunteer.id()) ? ".same" : ".other";
  }

  private static String language(NeedDescription need, Availability offer) {
    var common = CommonLanguage.best(need.languages(), offer.languages());
    if (common == null) {
      return need.interpreter() ? ".interpreter" : ".none";
    }
    if (!common.hers().language().equals(common.theirs().language())) {
      return ".related";
    }
    boolean basic = common.hers().level() == LanguageLevel.BASIC || common.theirs().level() == LanguageLevel.BASIC;
    return basic ? ".basic" : ".same";
  }

  private static String support(NeedDescription need, Availability offer) {
    if (offer.supportTypes().containsAll(need.supportTypes())) {
      return ".all";
    }
    return need.supportTypes().stream().anyMatch(offer.supportTypes()::contains) ? ".some" : ".none";
  }

  private static String closeness(NeedDescription need, Availability offer) {
    if (need.kommune().equals(offer.kommune())) {
      return ".same";
    }
    if (Reach.inPerson(need, offer)) {
      return ".within";
    }
    return Reach.remote(need, offer) ? ".remote" : ".far";
  }
}
