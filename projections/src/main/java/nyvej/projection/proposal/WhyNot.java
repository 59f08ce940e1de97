package nyvej.projection.proposal;

import java.util.List;
import nyvej.engine.HardRule;
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
}
