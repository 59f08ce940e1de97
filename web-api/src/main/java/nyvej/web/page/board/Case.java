package nyvej.web.page.board;

import java.util.List;
import nyvej.state.Need;
import nyvej.vocabulary.Consent;
import nyvej.vocabulary.NeedDescription;
import org.jspecify.annotations.Nullable;

/**
 * The chosen need.
 *
 * @param candidates whom to ask, best first; empty unless the need is open
 * @param plan what is best for everybody who waits, with this need shown; null unless the need is open
 * @param whyNot null unless the need is open
 * @param ask who is asked or said yes; null when nobody is
 * @param introduction names and contacts, once a volunteer of the branch said yes; null otherwise
 * @param others volunteers for an own choice
 * @param pledges partners who offer to take it
 */
public record Case(NeedCard card, Need.Status status, NeedDescription wanted, Consent consent,
    List<Candidate> candidates,
    @Nullable WholePlan plan, @Nullable WhyNot whyNot, @Nullable AskLine ask, @Nullable Introduction introduction,
    List<Other> others,
    List<PledgeLine> pledges, List<HistoryLine> history) {
  /** A volunteer whom the coordinator may choose herself. */
  public record Other(String id, String label) {}

  /** The two who are to meet. Null when erased. */
  public record Introduction(@Nullable Person survivor, @Nullable Person volunteer) {}

  /** What identifies somebody, in plain. Never logged. */
  public record Person(String name, String contact) {
    @Override
    public String toString() {
      return "Person";
    }
  }
}
