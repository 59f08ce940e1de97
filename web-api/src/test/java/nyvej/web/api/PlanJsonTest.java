package nyvej.web.api;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nyvej.engine.Advice;
import nyvej.engine.plan.Asking.Answers;
import nyvej.engine.plan.Bound;
import nyvej.engine.plan.FirstAsk;
import nyvej.engine.plan.Suggestion;
import nyvej.engine.plan.Suggestion.Consequence;
import nyvej.engine.plan.Suggestion.Helper;
import nyvej.projection.proposal.Planning.BranchPlan;
import nyvej.vocabulary.NeedId;
import nyvej.vocabulary.VolunteerId;
import nyvej.web.api.PlanJson.NeedPlanJson;
import org.junit.jupiter.api.Test;

/** What a plan says that a small network does not come to. */
class PlanJsonTest {
  private static final Helper BEST = helper(0.9);
  private static final Helper OTHER = helper(0.8);

  @Test
  void whatIsNotProvenIsToldWithItsBound() {
    assertThat(PlanJson.of(new BranchPlan(List.of(), new Bound(2, 7.5))).bound()).satisfies(bound -> {
      assertThat(bound.optimal()).isFalse();
      assertThat(bound.needs()).isEqualTo(2);
      assertThat(bound.because().da()).contains("ikke tid nok", "højst hjælpe 2 flere");
    });
    assertThat(PlanJson.of(new BranchPlan(List.of(), new Bound(0, 0.125))).bound()).satisfies(bound -> {
      assertThat(bound.optimal()).isFalse();
      assertThat(bound.because().en()).contains("no more", "13 points");
    });
  }

  @Test
  void onlyWhoLosesIsNamedAmongTheCosts() {
    var gains = consequence(Optional.of(OTHER), Optional.of(BEST));
    var falls = consequence(Optional.of(BEST), Optional.of(OTHER));
    var without = consequence(Optional.of(BEST), Optional.empty());

    var said = NeedPlanJson.of(
        new Suggestion(need(), Optional.of(BEST), Optional.of(OTHER), List.of(gains, falls, without)),
        Optional.empty());

    assertThat(said.advice()).isEqualTo(Advice.SOMEBODY_ELSE);
    assertThat(said.costs()).extracting(cost -> cost.because().en()).containsExactly(
        "She would get somebody else, who fits 10 points of 100 less.", "She would have nobody.");
  }

  @Test
  void whoFitsIsAdvisedAsThePlanSays() {
    assertThat(advice(Optional.empty(), Optional.empty())).isEqualTo(Advice.NOBODY_FITS);
    assertThat(advice(Optional.of(BEST), Optional.of(BEST))).isEqualTo(Advice.HER_BEST);
    assertThat(advice(Optional.of(BEST), Optional.empty())).isEqualTo(Advice.OTHERS_NEED_HER_BEST);
  }

  @Test
  void whoIsAskedFirstIsToldWithWhatSpeaksForIt() {
    var often = new FirstAsk(OTHER.volunteer(), new Answers(4, 3), 0.6, 1);
    var seldom = new FirstAsk(OTHER.volunteer(), new Answers(4, 1), 0.2, 2);

    assertThat(asked(often))
        .isEqualTo("The volunteer often has time to say yes (3 of 4 times), and can be asked once more "
            + "this week.");
    assertThat(asked(seldom))
        .isEqualTo("The volunteer sometimes has time to say yes (1 of 4 times), and can be asked 2 "
            + "times more this week.");
  }

  private static String asked(FirstAsk ask) {
    var said = NeedPlanJson.of(new Suggestion(need(), Optional.of(BEST), Optional.of(OTHER), List.of()),
        Optional.of(ask));
    return requireNonNull(said.askFirst()).because().en();
  }

  private static Advice advice(Optional<Helper> alone, Optional<Helper> planned) {
    return NeedPlanJson.of(new Suggestion(need(), alone, planned, List.of()), Optional.empty()).advice();
  }

  private static Consequence consequence(Optional<Helper> planned, Optional<Helper> otherwise) {
    return new Consequence(need(), planned, otherwise);
  }

  private static NeedId need() {
    return new NeedId(UUID.randomUUID());
  }

  private static Helper helper(double score) {
    return new Helper(new VolunteerId(UUID.randomUUID()), score);
  }
}
