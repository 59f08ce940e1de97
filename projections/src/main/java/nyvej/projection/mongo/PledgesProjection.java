package nyvej.projection.mongo;

import static com.mongodb.client.model.Indexes.ascending;
import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import nyvej.event.NyvejEvent;
import nyvej.event.PledgeEvent;
import nyvej.event.PledgeEvent.PledgeConfirmed;
import nyvej.event.PledgeEvent.PledgeDeclined;
import nyvej.event.PledgeEvent.PledgeMade;
import nyvej.event.PledgeEvent.PledgeTakenBack;
import nyvej.projection.PledgeView;
import nyvej.projection.ReadModel;
import nyvej.state.Pledge;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Pledges, with what was answered. */
final class PledgesProjection implements Projection<PledgeView> {
  static final String TIME = "time";

  @Override
  public ReadModel model() {
    return ReadModel.PLEDGES;
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public Class<PledgeView> view() {
    return PledgeView.class;
  }

  @Override
  public String tag() {
    return "pledge";
  }

  @Override
  public PledgeView evolve(@Nullable PledgeView view, NyvejEvent event, long position) {
    var happened = (PledgeEvent) event;
    var pledge = requireNonNull(Pledge.evolve(view == null ? null : view.pledge(), happened.pledge(), event));
    var before = view == null ? new PledgeView(pledge, event.at(), null, null, List.of(), position) : view;
    var history = Steps.and(before.history(), event);
    return switch (happened) {
      case PledgeMade _,PledgeTakenBack _ ->
        new PledgeView(pledge, before.madeAt(), before.confirmedBy(), before.declined(), history, position);
      case PledgeConfirmed e -> new PledgeView(pledge, before.madeAt(), e.branch(), null, history, position);
      case PledgeDeclined e -> new PledgeView(pledge, before.madeAt(), null, e.reason(), history, position);
    };
  }

  @Override
  public Map<String, String> keys(PledgeView view) {
    return Map.of(TIME, view.byTime().key());
  }

  @Override
  public List<Bson> indexes() {
    return List.of(ascending("pledge.partner", "keys.time"), ascending("pledge.need", "keys.time"));
  }
}
