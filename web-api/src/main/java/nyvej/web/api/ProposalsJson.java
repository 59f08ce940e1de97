package nyvej.web.api;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import nyvej.engine.Criterion;
import nyvej.engine.Explanation;
import nyvej.engine.HardRule;
import nyvej.engine.Proposal;
import nyvej.engine.Weights;
import nyvej.projection.proposal.ProposalsView;
import nyvej.vocabulary.NeedId;
import nyvej.vocabulary.VolunteerId;
import org.jspecify.annotations.Nullable;

/**
 * Whom to ask for a need, and why.
 *
 * @param candidates how many volunteers of the branch were looked at
 * @param fitting how many of them all rules allow
 * @param nobodyBecause where nobody fits, why: a sentence for each rule that speaks against volunteers
 */
record ProposalsJson(NeedId need, String weights, List<ProposalJson> proposals, int candidates, int fitting,
    Map<HardRule, Integer> excludedBy, List<SentenceJson> nobodyBecause) {
  /** @param contributions add up to the score */
  record ProposalJson(VolunteerId volunteer, double score, List<ContributionJson> contributions) {}

  /**
   * What one criterion adds.
   *
   * @param better what single change would raise it, when something would
   */
  record ContributionJson(Criterion criterion, double value, double weight, double contribution,
      SentenceJson because, @Nullable SentenceJson better) {}

  /** The same sentence in Danish and English. */
  record SentenceJson(String da, String en) {
    static SentenceJson of(Function<Explanation, String> sentence) {
      return new SentenceJson(sentence.apply(DA), sentence.apply(EN));
    }

    static @Nullable SentenceJson ofOptional(Function<Explanation, Optional<String>> sentence) {
      return sentence.apply(DA).map(da -> new SentenceJson(da, sentence.apply(EN).orElseThrow())).orElse(null);
    }
  }

  private static final Explanation DA = Explanation.in(Locale.of("da"));
  private static final Explanation EN = Explanation.in(Locale.ENGLISH);

  static ProposalsJson of(ProposalsView view, Weights weights, Instant now) {
    var found = view.proposals();
    var need = view.facts();
    var why = DA.whyNobody(found, need);
    var whyEn = EN.whyNobody(found, need);
    return new ProposalsJson(view.need().id(), weights.version(),
        found.best().stream().map(proposal -> proposal(proposal, view, now)).toList(), found.candidates(),
        found.fitting(),
        found.excludedBy(),
        IntStream.range(0, why.size()).mapToObj(i -> new SentenceJson(why.get(i), whyEn.get(i))).toList());
  }

  private static ProposalJson proposal(Proposal proposal, ProposalsView view, Instant now) {
    var need = view.facts();
    var volunteer = Objects.requireNonNull(view.volunteers().get(proposal.volunteer())).volunteer().facts();
    return new ProposalJson(proposal.volunteer(), proposal.score(), proposal.contributions().stream()
        .map(c -> new ContributionJson(c.criterion(), c.value(), c.weight(), c.contribution(),
            SentenceJson.of(explanation -> explanation.because(c.criterion(), need, volunteer, now)),
            SentenceJson.ofOptional(explanation -> explanation.whatWouldRaise(c.criterion(), need, volunteer, now))))
        .toList());
  }
}
