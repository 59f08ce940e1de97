package nyvej.projection.mongo;

import static com.mongodb.client.model.Indexes.ascending;
import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nyvej.event.MatchEvent;
import nyvej.event.NeedEvent;
import nyvej.event.NeedEvent.NeedCorrected;
import nyvej.event.NeedEvent.NeedRecorded;
import nyvej.event.NyvejEvent;
import nyvej.event.PledgeEvent;
import nyvej.event.VolunteerEvent;
import nyvej.projection.NeedView;
import nyvej.projection.ReadModel;
import nyvej.state.Need;
import nyvej.vocabulary.BranchId;
import nyvej.vocabulary.NeedId;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Needs, with all that happened to them. */
final class NeedsProjection implements Projection<NeedView> {
  static final String QUEUE = "queue";
  static final String TIME = "time";

  @Override
  public ReadModel model() {
    return ReadModel.NEEDS;
  }

  @Override
  public int version() {
    return 3;
  }

  @Override
  public Class<NeedView> view() {
    return NeedView.class;
  }

  @Override
  public String tag() {
    return "need";
  }

  @Override
  public NeedView evolve(@Nullable NeedView view, NyvejEvent event, long position) {
    var need = requireNonNull(
        Need.evolve(view == null ? null : view.need(), requireNonNull(need(event)), event));
    var before = view == null ? first(need, event, position) : view;
    var told = new HashMap<>(before.told());
    seeing(before.need(), event).forEach(branch -> told.put(branch, position));
    seeing(need, event).forEach(branch -> told.put(branch, position));
    var history = Steps.and(before.history(), event);
    return event instanceof NeedCorrected e
        ? new NeedView(need, before.returnOf(), Objects.requireNonNullElse(e.name(), before.name()),
            Objects.requireNonNullElse(e.contact(), before.contact()), told, history, position)
        : new NeedView(need, before.returnOf(), before.name(), before.contact(), told, history, position);
  }

  @Override
  public Map<String, String> keys(NeedView view) {
    return Map.of(QUEUE, view.inQueue().key(), TIME, view.byTime().key());
  }

  @Override
  public List<Bson> indexes() {
    return List.of(ascending("need.consent.branches", "keys.queue"), ascending("need.consent.branches", "keys.time"),
        ascending("need.organisation", "keys.time"), ascending("position"),
        ascending("need.status", "keys.queue"));
  }

  private static @Nullable NeedId need(NyvejEvent event) {
    return switch (event) {
      case NeedEvent e -> e.need();
      case MatchEvent e -> e.need();
      case PledgeEvent e -> e.need();
      case VolunteerEvent _ -> null;
    };
  }

  private static NeedView first(Need need, NyvejEvent event, long position) {
    var recorded = (NeedRecorded) event;
    return new NeedView(need, recorded.returnOf(), recorded.name(), recorded.contact(), Map.of(), List.of(), position);
  }

  /** Which branches could see a need as it was when something happened. */
  private static Set<BranchId> seeing(Need need, NyvejEvent event) {
    return need.consentInForce(event.at()) ? need.consent().branches() : Set.of();
  }
}
