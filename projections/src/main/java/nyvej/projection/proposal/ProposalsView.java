package nyvej.projection.proposal;

import java.util.List;
import java.util.Map;
import nyvej.engine.NeedFacts;
import nyvej.engine.Proposals;
import nyvej.projection.NeedView;
import nyvej.projection.VolunteerView;
import nyvej.vocabulary.VolunteerId;

/**
 * What a coordinator chooses from.
 *
 * @param need as it was when this was computed
 * @param proposals the answer, with how many volunteers each rule speaks against
 * @param volunteers those among the best, for showing and explaining
 */
public record ProposalsView(NeedView need, Proposals proposals, Map<VolunteerId, VolunteerView> volunteers) {
  /** Copies the map. */
  public ProposalsView {
    volunteers = Map.copyOf(volunteers);
  }

  /** What matching knew of the need and these volunteers. */
  public NeedFacts facts() {
    return need.need().factsFor(volunteers.values().stream().map(VolunteerView::volunteer).toList());
  }

  /** The best volunteers, best first. */
  public List<VolunteerView> best() {
    return proposals.best().stream().map(proposal -> volunteers.get(proposal.volunteer())).toList();
  }
}
