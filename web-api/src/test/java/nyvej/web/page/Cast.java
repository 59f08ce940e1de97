package nyvej.web.page;

import com.mongodb.client.MongoClient;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import nyvej.projection.Progress;
import nyvej.vocabulary.Urgency;
import nyvej.vocabulary.VolunteerId;
import nyvej.web.access.AccessSettings;
import nyvej.web.access.people.SampleAccounts;
import nyvej.web.api.Client;
import nyvej.web.api.Done;
import nyvej.web.api.Requests;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

/** What people in Aarhus do while a page of somebody else is open; done when the views show it. */
final class Cast {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Client nyvej;
  private final WebTestClient coordinator;
  private final WebTestClient referrer;

  Cast(Client nyvej) {
    this.nyvej = nyvej;
    coordinator = nyvej.as("aarhus");
    referrer = nyvej.as("municipality");
  }

  /** Somebody whom all rules allow, with an account. */
  String volunteer(String username) {
    var id = Done.made(coordinator, "/api/volunteers", Requests.volunteer()).id();
    json(coordinator.put().uri("/api/volunteers/{id}/availability", id), Requests.availability()).expectStatus()
        .isNoContent();
    Requests.clearances().forEach(
        clearance -> json(coordinator.post().uri("/api/volunteers/{id}/clearances", id), clearance).expectStatus()
            .isNoContent());
    nyvej.bean(SampleAccounts.class).attach(username, username, SampleAccounts.AARHUS, VolunteerId.of(id)).block();
    shown();
    return id;
  }

  /** An urgent need of somebody in Aarhus. */
  String refer() {
    return refer(Urgency.NOW);
  }

  /** A need of somebody in Aarhus. */
  String refer(Urgency urgency) {
    var need = Done.made(referrer, "/api/needs", Requests.need().replace("NOW", urgency.name())).id();
    shown();
    return need;
  }

  /** A volunteer is asked. */
  void ask(String need, String volunteer) {
    Done.made(coordinator, "/api/matches",
        "{\"need\": \"%s\", \"volunteer\": \"%s\", \"answerBy\": \"%s\"}".formatted(need,
            volunteer, Instant.now().plus(Duration.ofDays(2))));
    shown();
  }

  /** So much later that every session has run out. */
  void longAfter() {
    var sessions = nyvej.bean(MongoClient.class).getDatabase(nyvej.bean(AccessSettings.class).database())
        .getCollection("sessions");
    sessions.updateMany(Filters.empty(), Updates.set("seen", Date.from(Instant.EPOCH)));
  }

  private void shown() {
    nyvej.bean(Progress.class).caughtUp(PATIENCE).block();
  }

  private static WebTestClient.ResponseSpec json(WebTestClient.RequestBodySpec request, String body) {
    return request.contentType(MediaType.APPLICATION_JSON).bodyValue(body).exchange();
  }
}
