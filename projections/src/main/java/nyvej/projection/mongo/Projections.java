package nyvej.projection.mongo;

import java.util.List;
import nyvej.projection.MatchView;
import nyvej.projection.NeedView;
import nyvej.projection.PledgeView;
import nyvej.projection.ReadModel;
import nyvej.projection.VolunteerView;

/** The projections of one version of Nyvej. */
record Projections(Projection<NeedView> needs, Projection<VolunteerView> volunteers, Projection<MatchView> matches,
    Projection<PledgeView> pledges) {
  static final Projections CURRENT = new Projections(new NeedsProjection(), new VolunteersProjection(),
      new MatchesProjection(), new PledgesProjection());

  List<Projection<?>> all() {
    return List.of(needs, volunteers, matches, pledges);
  }

  Projection<?> of(ReadModel model) {
    return switch (model) {
      case NEEDS -> needs;
      case VOLUNTEERS -> volunteers;
      case MATCHES -> matches;
      case PLEDGES -> pledges;
    };
  }
}
