package nyvej.web.api;

import java.util.List;
import java.util.Optional;
import nyvej.engine.Advice;
import nyvej.engine.plan.Bound;
import nyvej.engine.plan.FirstAsk;
import nyvej.engine.plan.Suggestion;
import nyvej.engine.plan.Suggestion.Consequence;
import nyvej.engine.plan.Suggestion.Helper;
import nyvej.projection.proposal.Planning.BranchPlan;
import nyvej.vocabulary.NeedId;
import nyvej.vocabulary.VolunteerId;
import nyvej.web.api.ProposalsJson.SentenceJson;
import org.jspecify.annotations.Nullable;

/**
 * Whom to ask for whom, so that it is best for all who wait.
 *
 * @param needs in the order of the queue
 */
record PlanJson(BoundJson bound, List<NeedPlanJson> needs) {
  /**
   * How much better another plan could be at most.
   *
   * @param optimal whether it is proven that none is better; otherwise the time was over before
   * @param needs how many more could be helped, or more urgent ones instead
   * @param score by how much the sum of scores could be greater
   */
  record BoundJson(boolean optimal, int needs, double score, SentenceJson because) {
    static BoundJson of(Bound bound) {
      return new BoundJson(bound.optimal(), bound.needs(), bound.score(),
          SentenceJson.of(explanation -> explanation.notBetterThan(bound.needs(), bound.score())));
    }
  }

  /**
   * What the plan says of a need.
   *
   * @param alone who fits her best; absent when nobody fits
   * @param planned who is best for everybody; absent when she would go without
   * @param askFirst whom to ask first for a quick yes; absent when nobody is known who said yes before
   * @param costs whom it would cost something to ask who fits her best; none when that is the plan, or it is not proven
   */
  record NeedPlanJson(NeedId need, Advice advice, SentenceJson because, @Nullable HelperJson alone,
      @Nullable HelperJson planned, @Nullable FirstAskJson askFirst, List<CostJson> costs) {
    static NeedPlanJson of(Suggestion suggestion, Optional<FirstAsk> askFirst) {
      return new NeedPlanJson(suggestion.need(), suggestion.advice(),
          SentenceJson.of(explanation -> explanation.says(suggestion.advice())), HelperJson.of(suggestion.alone()),
          HelperJson.of(suggestion.planned()), askFirst.map(FirstAskJson::of).orElse(null),
          suggestion.consequences().stream()
              .filter(each -> each.goesUnserved() || each.fall() > 0).map(CostJson::of).toList());
    }
  }

  /**
   * A volunteer who is asked first.
   *
   * @param chance how likely a yes is
   */
  record FirstAskJson(VolunteerId volunteer, double chance, SentenceJson because) {
    static FirstAskJson of(FirstAsk ask) {
      return new FirstAskJson(ask.volunteer(), ask.chance(), SentenceJson.of(
          explanation -> explanation.saysYes(ask.answers().yes(), ask.answers().asks(), ask.asksLeft())));
    }
  }

  /** A volunteer, and how well she or he fits. */
  record HelperJson(VolunteerId volunteer, double score) {
    static @Nullable HelperJson of(Optional<Helper> helper) {
      return helper.map(each -> new HelperJson(each.volunteer(), each.score())).orElse(null);
    }
  }

  /**
   * What it costs another.
   *
   * @param otherwise who would then help her; absent when nobody would
   * @param fall by how much her score falls
   */
  record CostJson(NeedId need, @Nullable HelperJson otherwise, double fall, SentenceJson because) {
    static CostJson of(Consequence consequence) {
      return new CostJson(consequence.need(), HelperJson.of(consequence.otherwise()), consequence.fall(),
          SentenceJson.of(explanation -> consequence.goesUnserved()
              ? explanation.goesWithout()
              : explanation.fitsLess(consequence.fall())));
    }
  }

  static PlanJson of(BranchPlan plan) {
    return new PlanJson(BoundJson.of(plan.bound()),
        plan.needs().stream().map(each -> NeedPlanJson.of(each.suggestion(), each.askFirst())).toList());
  }
}
