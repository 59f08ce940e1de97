package nyvej.web.tool;

import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoDatabase;
import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import java.time.Clock;
import nyvej.ops.codec.JacksonEventConverter;
import nyvej.ops.log.LogObserver;
import nyvej.ops.log.LogSettings;
import nyvej.ops.log.MongoEventStorageEngine;
import nyvej.projection.Parking;
import nyvej.projection.Rebuilding;
import nyvej.projection.mongo.ProjectionsModule;
import org.axonframework.messaging.eventhandling.conversion.EventConverter;

/** What the service shows, in a process that feeds no view. */
final class Views implements AutoCloseable {
  private final EventConverter converter = new JacksonEventConverter().asEventConverter();
  private final MongoClient client;
  private final String database;
  private final MongoEventStorageEngine log;

  Views(MongoDatabase stored, MongoClientSettings server) {
    client = MongoClients.create(server);
    database = stored.getName();
    log = new MongoEventStorageEngine(stored, converter, LogSettings.DEFAULTS, LogObserver.NONE);
  }

  Parking parking() {
    return ProjectionsModule.parking(client.getDatabase(database), log, converter);
  }

  Rebuilding rebuilding() {
    return ProjectionsModule.rebuilding(client.getDatabase(database), log, Clock.systemUTC());
  }

  @Override
  public void close() {
    log.close();
    client.close();
  }
}
