package nyvej.projection.mongo;

import static com.mongodb.client.model.Indexes.ascending;
import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import nyvej.event.MatchEvent;
import nyvej.event.NeedEvent;
import nyvej.event.NyvejEvent;
import nyvej.event.PledgeEvent;
import nyvej.event.VolunteerEvent;
import nyvej.event.VolunteerEvent.VolunteerRegistered;
import nyvej.projection.ReadModel;
import nyvej.projection.VolunteerView;
import nyvej.state.Volunteer;
import nyvej.vocabulary.VolunteerId;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Volunteers, with what is taken of what they offer. */
final class VolunteersProjection implements Projection<VolunteerView> {
  static final String TIME = "time";

  @Override
  public ReadModel model() {
    return ReadModel.VOLUNTEERS;
  }

  @Override
  public int version() {
    return 3;
  }

  @Override
  public Class<VolunteerView> view() {
    return VolunteerView.class;
  }

  @Override
  public String tag() {
    return "volunteer";
  }

  @Override
  public VolunteerView evolve(@Nullable VolunteerView view, NyvejEvent event, long position) {
    var volunteer = requireNonNull(
        Volunteer.evolve(view == null ? null : view.volunteer(), requireNonNull(volunteer(event)), event));
    if (view == null) {
      var registered = (VolunteerRegistered) event;
      return new VolunteerView(volunteer, registered.name(), registered.contact(), registered.at(), position);
    }
    return new VolunteerView(volunteer, view.name(), view.contact(), view.registeredAt(), position);
  }

  @Override
  public Map<String, String> keys(VolunteerView view) {
    return Map.of(TIME, view.byTime().key());
  }

  @Override
  public List<Bson> indexes() {
    return List.of(ascending("volunteer.branch", "keys.time"), ascending(Documents.POSITION));
  }

  private static @Nullable VolunteerId volunteer(NyvejEvent event) {
    return switch (event) {
      case VolunteerEvent e -> e.volunteer();
      case MatchEvent e -> e.volunteer();
      case NeedEvent _,PledgeEvent _ -> null;
    };
  }
}
