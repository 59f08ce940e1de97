package nyvej.web.api;

import java.util.Objects;
import nyvej.vocabulary.BranchId;
import nyvej.web.access.Caller;

/** What a role is known to have. */
final class Callers {
  private Callers() {}

  /** The branch of a coordinator or volunteer. */
  static BranchId branch(Caller caller) {
    return Objects.requireNonNull(caller.branch(), "a coordinator or volunteer has a branch");
  }
}
