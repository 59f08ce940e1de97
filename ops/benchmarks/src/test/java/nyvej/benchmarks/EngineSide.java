package nyvej.benchmarks;

import com.mongodb.client.MongoDatabase;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import nyvej.ops.codec.JacksonEventConverter;
import nyvej.ops.log.LogCheck;
import nyvej.ops.log.LogObserver;
import nyvej.ops.log.LogSettings;
import nyvej.ops.log.MongoEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine.AppendTransaction;
import org.axonframework.eventsourcing.eventstore.GenericTaggedEventMessage;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.Tag;

/** An event of 300 bytes with three tags is appended if none with the client's own tag came since the client's last. */
final class EngineSide implements Side {

  private final MongoDatabase database;
  private final MongoEventStorageEngine engine;
  private final ConsistencyMarker[] known = new ConsistencyMarker[Server.MOST_CLIENTS];

  EngineSide(MongoDatabase database) {
    this.database = database;
    engine = new MongoEventStorageEngine(database, new JacksonEventConverter().asEventConverter(),
        LogSettings.DEFAULTS, LogObserver.NONE);
    Arrays.fill(known, new GlobalIndexConsistencyMarker(0));
  }

  @Override
  public void work(int client) {
    Tag own = Tag.of("client", "" + client);
    var event = new GenericTaggedEventMessage<>(
        new GenericEventMessage(new MessageType("measured", "1"), AppendBenchmark.PAYLOAD, Map.of()),
        Set.of(own, Tag.of("city", "" + client % 10), Tag.of("kind", "measured")));
    var condition = AppendCondition.withCriteria(EventCriteria.havingTags(own)).withMarker(known[client]);
    known[client] = engine.appendEvents(condition, null, List.of(event)).thenCompose(EngineSide::finish).join();
  }

  private static <R> CompletableFuture<ConsistencyMarker> finish(AppendTransaction<R> transaction) {
    return transaction.commit(null).thenCompose(result -> transaction.afterCommit(result, null));
  }

  @Override
  public void check(long times) {
    var report = new LogCheck(database).run(List.of(), _ -> {
    });
    if (report.checked().events() != times || !report.problems().isEmpty()) {
      throw new IllegalStateException(times + " appends were acknowledged, and the check says " + report);
    }
  }

  @Override
  public void close() {
    engine.close();
    database.drop();
  }
}
