package nyvej.engine.whatif;

import java.util.Set;
import nyvej.vocabulary.BranchId;
import nyvej.vocabulary.Kommune;
import nyvej.vocabulary.Language;
import nyvej.vocabulary.SupportType;
import org.jspecify.annotations.Nullable;

/** One thing that could be different about a network. */
public sealed interface Change {
  /**
   * More volunteers. In all else they are like those who are there, each like one of them by chance.
   *
   * @param count how many, at least 1
   * @param language their first language
   * @param kommune where they live
   * @param branch whom they help; null for the branch that most volunteers help in the nearest kommune where any live
   * @param support what they offer; when empty, what those offer whom they are like
   */
  record Recruit(int count, Language language, Kommune kommune, @Nullable BranchId branch,
      Set<SupportType> support) implements Change {
    /** Copies; a count below 1 is an {@link IllegalArgumentException}. */
    public Recruit {
      support = Set.copyOf(support);
      if (count < 1) {
        throw new IllegalArgumentException("nobody to recruit");
      }
    }
  }

  /** All volunteers of a branch go. Whoever names only this branch in her consent is helped by nobody. */
  record LoseBranch(BranchId branch) implements Change {}

  /**
   * Everybody who lives in a kommune has more time.
   *
   * @param hours more a week, at least 1
   */
  record MoreHours(int hours, Kommune kommune) implements Change {
    /** Fewer hours than 1 are an {@link IllegalArgumentException}. */
    public MoreHours {
      if (hours < 1) {
        throw new IllegalArgumentException("no more hours");
      }
    }
  }
}
