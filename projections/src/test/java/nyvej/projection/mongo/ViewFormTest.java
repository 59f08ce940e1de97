package nyvej.projection.mongo;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.reactivestreams.client.MongoClients;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import nyvej.Happened;
import nyvej.Some;
import nyvej.event.MatchEvent.Outcome;
import nyvej.event.NyvejEvent;
import nyvej.projection.ReadModel;
import nyvej.projection.mongo.Generation.State;
import nyvej.vocabulary.Away;
import nyvej.vocabulary.DaysAway;
import nyvej.vocabulary.Exclusions;
import nyvej.vocabulary.Kommune;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonValue;
import org.bson.json.JsonMode;
import org.bson.json.JsonWriterSettings;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What a view stores is that of the approved file of its version: whoever changes it counts the version up and adds a file, or
 * what is stored would not be built anew. What is written now is left in {@code target/received}.
 */
class ViewFormTest {
  private static final Path APPROVED = Path.of("src/test/resources/approved/views");
  private static final Path RECEIVED = Path.of("target/received/views");
  private static final JsonWriterSettings LEGIBLE = JsonWriterSettings.builder().indent(true)
      .outputMode(JsonMode.EXTENDED).build();

  @ParameterizedTest
  @EnumSource
  void isStoredAsApprovedForItsVersion(ReadModel model) throws IOException {
    var stored = stored(Projections.CURRENT.of(model)).toJson(LEGIBLE) + "\n";
    var file = file(Projections.CURRENT.of(model), 0);
    Files.createDirectories(RECEIVED);
    Files.writeString(RECEIVED.resolve(file), stored);

    assertThat(stored).isEqualTo(Files.readString(APPROVED.resolve(file)));
  }

  /** A service of either version reads what the other writes while one takes the place of the other. */
  @ParameterizedTest
  @EnumSource
  void whatTheVersionBeforeStoredIsReadAndFollowed(ReadModel model) throws IOException {
    var projection = Projections.CURRENT.of(model);
    var before = APPROVED.resolve(file(projection, projection.version() == 1 ? 0 : -1));

    assertThat(followed(projection, BsonDocument.parse(Files.readString(before)))).isEqualTo(new BsonInt64(100));
  }

  private static <V> @Nullable BsonValue followed(Projection<V> projection, BsonDocument stored) {
    var documents = documents(projection);
    var view = projection.evolve(documents.read(stored), events(projection.model()).getLast(), 100);
    return documents.document("id", view).get(Documents.POSITION);
  }

  private static String file(Projection<?> projection, int versions) {
    return projection.model().key() + "." + (projection.version() + versions) + ".json";
  }

  private static <V> BsonDocument stored(Projection<V> projection) {
    V view = null;
    long position = 0;
    for (var event : events(projection.model())) {
      view = projection.evolve(view, event, position++);
    }
    return sorted(documents(projection).document("id", requireNonNull(view))).asDocument();
  }

  /** The last may come twice. */
  private static List<NyvejEvent> events(ReadModel model) {
    return switch (model) {
      case NEEDS -> List.of(Happened.needRecorded(),
          Happened.exclusionsStated(new Exclusions(Set.of(new Kommune("0101")), Set.of(Some.VOLUNTEER))),
          Happened.pledgeMade(), Happened.matchApproved());
      case VOLUNTEERS -> Stream.concat(Happened.aReadyVolunteer().stream(),
          Stream.of(Happened.daysAwayStated(new DaysAway(List.of(new Away(Some.TODAY, Some.TODAY)))),
              Happened.avoidedAreasStated(new Kommune("0101")), Happened.volunteerSuspended(),
              Happened.conflictStated(true), Happened.matchApproved(),
              Happened.matchAccepted(), Happened.matchEnded(Outcome.WELL), Happened.matchApproved()))
          .toList();
      case MATCHES -> List.of(Happened.matchApproved(), Happened.matchDeclined());
      case PLEDGES -> List.of(Happened.pledgeMade(), Happened.pledgeDeclined());
    };
  }

  private static <V> Documents<V> documents(Projection<V> projection) {
    try (var client = MongoClients.create("mongodb://localhost:1")) {
      return new Documents<>(client.getDatabase("none"), projection,
          new Generation(projection.model(), 1, projection.version(), State.BUILDING, Instant.EPOCH));
    }
  }

  /** Sets and maps are stored in any order. */
  private static BsonValue sorted(BsonValue value) {
    return switch (value) {
      case BsonDocument document -> {
        var ordered = new BsonDocument();
        new TreeMap<>(document).forEach((name, each) -> ordered.append(name, sorted(each)));
        yield ordered;
      }
      case BsonArray array -> {
        var ordered = new ArrayList<>(array.stream().map(ViewFormTest::sorted).toList());
        if (ordered.stream().allMatch(BsonValue::isString)) {
          ordered.sort(Comparator.comparing(text -> text.asString().getValue()));
        }
        yield new BsonArray(ordered);
      }
      default -> value;
    };
  }
}
