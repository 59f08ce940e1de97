package nyvej.web.page.board;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import nyvej.engine.Contribution;
import nyvej.engine.Explanation;
import nyvej.engine.HardRule;
import nyvej.engine.NeedFacts;
import nyvej.engine.Proposal;
import nyvej.engine.Proposals;
import nyvej.engine.VolunteerFacts;
import nyvej.web.page.Code;

/** Says in the reader's language why a volunteer fits a need, and why others do not. */
final class Reasons {
  private final Explanation explanation;
  private final NeedFacts need;
  private final Instant now;

  Reasons(Explanation explanation, NeedFacts need, Instant now) {
    this.explanation = explanation;
    this.need = need;
    this.now = now;
  }

  /** The line of a proposed volunteer. */
  Candidate candidate(Proposal proposal, VolunteerFacts volunteer) {
    var words = new Fit.Words() {
      @Override
      public String name(Contribution contribution) {
        return explanation.name(contribution.criterion());
      }

      @Override
      public String because(Contribution contribution) {
        return explanation.because(contribution.criterion(), need, volunteer, now);
      }
    };
    return new Candidate(volunteer.id(), Code.of(volunteer.id()), Fit.of(proposal.contributions(), words),
        proposal.strongestTwo(need).stream().map(words::because).toList(),
        proposal.weakest(need).map(weak -> words.because(weak) + better(weak, volunteer)).orElse(null));
  }

  /** A sentence more, when something would raise it. */
  private String better(Contribution weak, VolunteerFacts volunteer) {
    return explanation.whatWouldRaise(weak.criterion(), need, volunteer, now).map(sentence -> " " + sentence)
        .orElse("");
  }

  /** Why the others are not proposed. */
  WhyNot whyNot(Proposals proposals) {
    return new WhyNot(proposals.candidates(), proposals.fitting(), proposals.excludedBy().entrySet().stream()
        .sorted(Map.Entry.<HardRule, Integer>comparingByValue(Comparator.reverseOrder())
            .thenComparing(Map.Entry.comparingByKey()))
        .map(rule -> new WhyNot.Excluded(explanation.whyNot(rule.getKey()), rule.getValue())).toList(),
        List.copyOf(explanation.whyNobody(proposals, need)));
  }
}
