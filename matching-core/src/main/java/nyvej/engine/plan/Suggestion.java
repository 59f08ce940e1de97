package nyvej.engine.plan;

import java.util.List;
import java.util.Optional;
import nyvej.engine.Advice;
import nyvej.vocabulary.NeedId;
import nyvej.vocabulary.VolunteerId;

/**
 * Whom to ask for one need, for her alone and for everybody, and what the difference would cost others.
 *
 * @param need which need
 * @param alone who fits her best; empty when nobody fits
 * @param planned who helps her in the plan; empty when she would go unserved
 * @param consequences what becomes of other needs when she gets who fits her best: the best that can be made of it, only
 * those for whom something changes, in the order of their ids; none when that is the plan, or the plan was stopped before it
 * was the best, since what it costs cannot be told then
 */
public record Suggestion(NeedId need, Optional<Helper> alone, Optional<Helper> planned,
    List<Consequence> consequences) {
  /** Copies the list. */
  public Suggestion {
    consequences = List.copyOf(consequences);
  }

  /** What both come to. */
  public Advice advice() {
    if (alone.isEmpty()) {
      return Advice.NOBODY_FITS;
    }
    return planned.isEmpty()
        ? Advice.OTHERS_NEED_HER_BEST
        : planned.equals(alone) ? Advice.HER_BEST : Advice.SOMEBODY_ELSE;
  }

  /**
   * A volunteer, and how well she or he fits.
   *
   * @param volunteer who
   * @param score as of {@link nyvej.engine.Score}
   */
  public record Helper(VolunteerId volunteer, double score) {}

  /**
   * What becomes of another need.
   *
   * @param need which
   * @param planned who helps in the plan
   * @param otherwise who would then
   */
  public record Consequence(NeedId need, Optional<Helper> planned, Optional<Helper> otherwise) {
    /** Whether she would be helped in the plan and not otherwise. */
    public boolean goesUnserved() {
      return planned.isPresent() && otherwise.isEmpty();
    }

    /** By how much her score falls; negative when it rises; nobody counts as 0. */
    public double fall() {
      return planned.map(Helper::score).orElse(0.0) - otherwise.map(Helper::score).orElse(0.0);
    }
  }
}
