package nyvej.projection.proposal;

import java.util.List;
import nyvej.engine.HardRule;
import nyvej.engine.NeedFacts;
import nyvej.projection.NeedView;
import nyvej.projection.VolunteerView;

/**
 * What speaks against a pair.
 *
 * @param rules that do not hold, in their order; none when the two fit
 */
public record WhyNot(NeedView need, VolunteerView volunteer, List<HardRule> rules) {
  /** Copies the list. */
  public WhyNot {
    rules = List.copyOf(rules);
  }

  /** What matching knew of the need and this volunteer. */
  public NeedFacts facts() {
    return need.need().factsFor(List.of(volunteer.volunteer()));
  }
}
