package nyvej.web.tool;

import static java.util.Objects.requireNonNull;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Stream;
import nyvej.event.EventCatalog;
import nyvej.event.NeedEvent.NeedCorrected;
import nyvej.event.Tags;
import nyvej.ops.log.MongoEventStorageEngine;
import nyvej.ops.server.EmbeddedMongo;
import nyvej.projection.Progress;
import nyvej.vocabulary.NeedId;
import nyvej.web.api.Client;
import nyvej.web.api.Requests;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine.AppendTransaction;
import org.axonframework.eventsourcing.eventstore.GenericTaggedEventMessage;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.axonframework.messaging.eventstreaming.Tag;
import org.springframework.http.MediaType;

/**
 * The directory of a service that was stopped: it knows of two needs, and could not show a correction of the first, whose
 * payload is nothing of the kind.
 */
record StoppedStore(Path data, String broken, String whole) {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  static StoppedStore in(Path data) {
    try (var nyvej = new Client(data)) {
      return left(nyvej, data);
    }
  }

  /** What a service knows that goes on running. */
  static StoppedStore left(Client nyvej, Path data) {
    var broken = record(nyvej);
    var whole = record(nyvej);
    correct(nyvej.bean(MongoEventStorageEngine.class), NeedId.of(broken));
    nyvej.bean(Progress.class).caughtUp(PATIENCE).block();
    return new StoppedStore(data, broken, whole);
  }

  private static String record(Client nyvej) {
    var body = requireNonNull(nyvej.as("shelter").post().uri("/api/needs").contentType(MediaType.APPLICATION_JSON)
        .bodyValue(Requests.need()).exchange().expectStatus().isCreated().expectBody(Map.class).returnResult()
        .getResponseBody());
    return String.valueOf(body.get("id"));
  }

  private static void correct(MongoEventStorageEngine log, NeedId need) {
    append(log, new GenericEventMessage(EventCatalog.typeOf(NeedCorrected.class), Map.of()), need);
  }

  /** Appends what no command would, as a commit of its own. */
  static void append(MongoEventStorageEngine log, EventMessage event, NeedId need) {
    append(log, event, Set.of(Tags.need(need)));
  }

  static void append(MongoEventStorageEngine log, EventMessage event, Set<Tag> tags) {
    log.appendEvents(AppendCondition.none(), null, List.of(new GenericTaggedEventMessage<>(event, tags)))
        .thenCompose(StoppedStore::commit).join();
  }

  private static <R> CompletableFuture<ConsistencyMarker> commit(AppendTransaction<R> transaction) {
    return transaction.commit(null).thenCompose(result -> transaction.afterCommit(result, null));
  }

  StoppedStore copy(Path target) {
    try (Stream<Path> files = Files.list(data)) {
      for (var file : files.toList()) {
        Files.copy(file, target.resolve(file.getFileName()), StandardCopyOption.COPY_ATTRIBUTES);
      }
      return new StoppedStore(target, broken, whole);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Changes something behind everybody's back. */
  void change(Consumer<MongoDatabase> change) {
    try (var server = EmbeddedMongo.open(data.resolve("nyvej.mv")); var client = MongoClients.create(server.uri())) {
      change.accept(client.getDatabase("nyvej").withWriteConcern(WriteConcern.JOURNALED));
    }
  }

  Outcome run(String... words) {
    return Outcome.of(Stream.concat(Stream.of(words), Stream.of("--nyvej.data=" + data)).toArray(String[]::new));
  }
}
