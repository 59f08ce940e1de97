package nyvej.web.tool;

import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoDatabase;
import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import nyvej.ops.codec.JacksonEventConverter;
import nyvej.ops.log.LogObserver;
import nyvej.ops.log.LogSettings;
import nyvej.ops.log.MongoEventStorageEngine;
import nyvej.ops.log.MongoTokenStore;
import nyvej.projection.Parking;
import nyvej.projection.ReadModel;
import nyvej.projection.Replay;
import nyvej.projection.mongo.ProjectionsModule;

/** What the service shows, in a process that feeds no view. */
final class Views implements AutoCloseable {
  /** Longer than dropping a view takes. */
  private static final Duration CLAIM = Duration.ofMinutes(1);

  private final MongoClient client;
  private final String database;
  private final MongoEventStorageEngine log;
  private final MongoTokenStore tokens;

  Views(MongoDatabase stored, MongoClientSettings server) {
    client = MongoClients.create(server);
    database = stored.getName();
    log = new MongoEventStorageEngine(stored, new JacksonEventConverter().asEventConverter(), LogSettings.DEFAULTS,
        LogObserver.NONE);
    tokens = new MongoTokenStore(stored, UUID.randomUUID().toString(), CLAIM, Clock.systemUTC());
  }

  Parking parking() {
    return ProjectionsModule.parking(client.getDatabase(database), log,
        new JacksonEventConverter().asEventConverter());
  }

  boolean everFed(ReadModel view) {
    return !tokens.fetchSegments(view.key(), null).join().isEmpty();
  }

  Replay replay() {
    return ProjectionsModule.replay(client.getDatabase(database), log, tokens);
  }

  @Override
  public void close() {
    tokens.close();
    log.close();
    client.close();
  }
}
