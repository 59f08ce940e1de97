package nyvej.projection.mongo;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nyvej.Happened;
import nyvej.Some;
import nyvej.event.NeedEvent.NeedCorrected;
import nyvej.event.NyvejEvent;
import nyvej.ops.server.MongoServers;
import nyvej.projection.NeedView;
import nyvej.projection.ReadModel;
import nyvej.vocabulary.NeedId;
import org.bson.BsonDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import reactor.core.publisher.Flux;

/** Documents of which several change at once, while another instance that held the claim before still writes. */
@ParameterizedClass
@EnumSource(MongoServers.class)
class DocumentsTest {
  private static final Generation GENERATION = new Generation(ReadModel.NEEDS, 1, 1, Generation.State.BUILDING,
      Instant.EPOCH);

  private final MongoServers.Lease lease;
  private final MongoClient client;
  private final Documents<NeedView> documents;
  private final NeedId one = new NeedId(new UUID(1, 1));
  private final NeedId two = new NeedId(new UUID(1, 2));
  private final NeedId three = new NeedId(new UUID(1, 3));

  DocumentsTest(MongoServers server) {
    lease = server.lease();
    client = MongoClients.create(lease.uri());
    documents = new Documents<>(client.getDatabase(lease.database()), new NeedsProjection(), GENERATION);
  }

  @AfterEach
  void close() {
    client.close();
    lease.close();
  }

  private static Delivered recorded(NeedId need, long position) {
    return delivered(Happened.needRecorded(need, Some.SURVIVOR), position);
  }

  private static Delivered corrected(NeedId need, long position) {
    return delivered(new NeedCorrected(need, Some.SURVIVOR, Some.description(), Some.consent(), null, null,
        Some.REFERRER, Some.NOW.minusSeconds(1)), position);
  }

  private static Delivered delivered(NyvejEvent event, long position) {
    return new Delivered(position, () -> event);
  }

  /** Between the read and the write something happens. */
  private static Delivered with(Delivered event, Runnable between) {
    return new Delivered(event.position(), () -> {
      between.run();
      return event.event().get();
    });
  }

  private void shown(Map<NeedId, List<Delivered>> events) {
    var byId = new HashMap<String, List<Delivered>>();
    events.forEach((need, each) -> byId.put(need.toString(), each));
    assertThat(documents.show(byId)).isEmpty();
  }

  /** At which position, after how many events. */
  private Map<NeedId, String> stored() {
    var found = client.getDatabase(lease.database()).getCollection(GENERATION.name(), BsonDocument.class).find()
        .batchSize(Documents.BATCH);
    return requireNonNull(Flux.from(found).map(documents::read)
        .collectMap(NeedView::id, view -> view.position() + " after " + view.history().size()).block());
  }

  @Test
  void allAreShownOnceHoweverOftenTheyCome() {
    var events = Map.of(one, List.of(recorded(one, 0), corrected(one, 2)), two, List.of(recorded(two, 1)));
    shown(events);
    shown(events);
    shown(Map.of(one, List.of(corrected(one, 2), corrected(one, 3)), three, List.of(recorded(three, 4))));
    shown(events);

    assertThat(stored()).isEqualTo(Map.of(one, "3 after 3", two, "1 after 1", three, "4 after 1"));
  }

  @Test
  void whatIsFirstShownMeanwhileStaysIfItIsLaterAndIsReplacedIfItIsEarlier() {
    shown(Map.of(one, List.of(with(recorded(one, 0), () -> {
      shown(Map.of(one, List.of(recorded(one, 0))));
      shown(Map.of(two, List.of(recorded(two, 1), corrected(two, 3), corrected(two, 4))));
    }), corrected(one, 2)), two, List.of(recorded(two, 1), corrected(two, 3)), three, List.of(recorded(three, 5))));

    assertThat(stored()).isEqualTo(Map.of(one, "2 after 2", two, "4 after 3", three, "5 after 1"));
  }

  @Test
  void whatIsChangedMeanwhileStaysIfItIsLaterAndIsReplacedIfItIsEarlier() {
    shown(Map.of(one, List.of(recorded(one, 0)), two, List.of(recorded(two, 1))));

    shown(Map.of(one, List.of(with(corrected(one, 2), () -> {
      shown(Map.of(one, List.of(corrected(one, 2))));
      shown(Map.of(two, List.of(corrected(two, 3), corrected(two, 5))));
    }), corrected(one, 4)), two, List.of(corrected(two, 3))));

    assertThat(stored()).isEqualTo(Map.of(one, "4 after 3", two, "5 after 3"));
  }

  @Test
  void oneThatFailsIsLeftOutOfWhatIsShown() {
    assertThat(documents.show(Map.of(one.toString(), List.of(recorded(one, 0)), two.toString(),
        List.of(recorded(two, 1), delivered(Happened.volunteerPaused(), 2))))).containsExactly(two.toString());

    assertThat(stored()).isEqualTo(Map.of(one, "0 after 1"));
  }
}
