package nyvej.projection.mongo;

import static com.mongodb.client.model.Indexes.ascending;
import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import nyvej.event.MatchEvent;
import nyvej.event.MatchEvent.MatchAccepted;
import nyvej.event.MatchEvent.MatchApproved;
import nyvej.event.MatchEvent.MatchDeclined;
import nyvej.event.MatchEvent.MatchEnded;
import nyvej.event.MatchEvent.MatchExpired;
import nyvej.event.MatchEvent.MatchWithdrawn;
import nyvej.event.NyvejEvent;
import nyvej.projection.MatchView;
import nyvej.projection.ReadModel;
import nyvej.projection.SortableTime;
import nyvej.state.Match;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Matches, with how they came about and how they went. */
final class MatchesProjection implements Projection<MatchView> {
  static final String TIME = "time";
  static final String DUE = "due";

  @Override
  public ReadModel model() {
    return ReadModel.MATCHES;
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public Class<MatchView> view() {
    return MatchView.class;
  }

  @Override
  public String tag() {
    return "match";
  }

  @Override
  public MatchView evolve(@Nullable MatchView view, NyvejEvent event, long position) {
    var happened = (MatchEvent) event;
    var match = requireNonNull(Match.evolve(view == null ? null : view.match(), happened.match(), event));
    var before = view == null ? first(match, (MatchApproved) happened, position) : view;
    var history = Steps.and(before.history(), event);
    return switch (happened) {
      case MatchApproved _,MatchExpired _,MatchEnded _ ->
        new MatchView(match, before.choice(), before.askedAt(), before.answered(), before.declined(),
            before.withdrawn(), history, position);
      case MatchAccepted e -> new MatchView(match, before.choice(), before.askedAt(), e.answered(), null, null, history,
          position);
      case MatchDeclined e -> new MatchView(match, before.choice(), before.askedAt(), e.answered(), e.reason(), null,
          history, position);
      case MatchWithdrawn e -> new MatchView(match, before.choice(), before.askedAt(), before.answered(), null,
          e.reason(), history, position);
    };
  }

  @Override
  public Map<String, String> keys(MatchView view) {
    return Map.of(TIME, view.byTime().key(), DUE, SortableTime.of(view.match().answerBy()));
  }

  @Override
  public List<Bson> indexes() {
    return List.of(ascending("match.branch", "keys.time"), ascending("match.branch", "position"),
        ascending("match.need", "keys.time"), ascending("match.volunteer", "keys.time"),
        ascending("match.status", "keys.due"));
  }

  private static MatchView first(Match match, MatchApproved e, long position) {
    return new MatchView(match, e.choice(), e.at(), null, null, null, List.of(), position);
  }
}
