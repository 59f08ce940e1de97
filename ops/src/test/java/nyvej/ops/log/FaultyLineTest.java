package nyvej.ops.log;

import static nyvej.ops.log.TestLog.append;
import static nyvej.ops.log.TestLog.event;
import static nyvej.ops.log.TestLog.get;
import static nyvej.ops.log.TestLog.source;
import static nyvej.ops.log.TestLog.tagged;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.StreamingCondition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What happens when the server is lost. */
class FaultyLineTest {
  private final TestLog log = new TestLog(Stage.EMBEDDED);
  private final FaultyLine line;
  private final MongoClient client;
  private final MongoEventStorageEngine engine;

  FaultyLineTest() throws Exception {
    line = FaultyLine.to(log.uri());
    client = MongoClients.create(line.uri());
    engine = log.engine(client.getDatabase(log.databaseName()), LogObserver.NONE);
  }

  @AfterEach
  void close() throws Exception {
    engine.close();
    client.close();
    line.close();
    log.close();
  }

  @Test
  void aServerThatIsAwayIsReportedAndItsReturnNoticed() {
    line.die();
    assertThatThrownBy(() -> append(engine, event("a", "1"))).isInstanceOf(LogUnavailableException.class);
    assertThatThrownBy(() -> source(engine, tagged("seat:1"))).isInstanceOf(LogUnavailableException.class);
    assertThatThrownBy(() -> get(engine.latestToken(null))).isInstanceOf(LogUnavailableException.class);

    line.recover();
    await().ignoreExceptionsInstanceOf(LogUnavailableException.class).untilAsserted(
        () -> assertThat(append(engine, event("a", "1"))).isEqualTo(new GlobalIndexConsistencyMarker(1)));
    assertThat(source(engine, EventCriteria.havingAnyTag()).payloads()).containsExactly("1");
  }

  @Test
  void aLiveStreamOutlastsAnAbsentServer() {
    line.die();
    var stream = engine.stream(StreamingCondition.startingFrom(null), null);
    MongoEventStorageEngine other = log.otherProcess();
    append(other, event("a", "1"));
    line.recover();
    await().until(() -> stream.next().isPresent());

    line.die();
    append(other, event("a", "2"));
    line.recover();
    await().until(() -> stream.next().isPresent());
    assertThat(stream.error()).isEmpty();
  }
}
