package nyvej.web.page.board;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import nyvej.projection.NeedView;
import nyvej.state.Need;
import nyvej.vocabulary.Kommune;
import nyvej.vocabulary.LanguageSkill;
import nyvej.vocabulary.NeedId;
import nyvej.vocabulary.SupportType;
import nyvej.vocabulary.Urgency;
import nyvej.web.page.Code;

/**
 * A need in the queue.
 *
 * @param days waited, whole days
 * @param asked whether a volunteer is asked and has not answered
 * @param version changes with every change of the need; opaque
 */
public record NeedCard(NeedId id, String code, Kommune kommune, Collection<SupportType> supportTypes,
    List<LanguageSkill> languages, long days, Urgency urgency, boolean asked, String version) {
  /** From here on a wait is called too long, in days. */
  static final int LONG = 14;
  /** The bar of a wait is full from here on, in days. */
  static final int FULL = 28;

  static NeedCard of(NeedView view, String version, Instant now) {
    var need = view.need();
    var wanted = need.description();
    return new NeedCard(need.id(), Code.of(need.id()), wanted.kommune(), wanted.supportTypes(), wanted.languages(),
        Math.max(0, Duration.between(need.waitingSince(), now).toDays()), wanted.urgency(),
        need.status() == Need.Status.ASKED,
        version);
  }

  /** Whether she waits for too long. */
  public boolean late() {
    return days >= LONG;
  }

  /** How much of the bar is full, 0 to {@value #FULL}. */
  public long bar() {
    return Math.min(days, FULL);
  }
}
