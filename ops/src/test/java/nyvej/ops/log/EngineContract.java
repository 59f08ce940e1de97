package nyvej.ops.log;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import nyvej.ops.server.MongoServers;
import org.axonframework.conversion.ChainingContentTypeConverter;
import org.axonframework.eventsourcing.eventstore.StorageEngineTestSuite;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.conversion.DelegatingEventConverter;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;

/** Axon's own contract of a storage engine, to be run on every server, with a roomy and with a tiny tail. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class EngineContract extends StorageEngineTestSuite<MongoEventStorageEngine> {
  private final MongoServers server;
  private final LogSettings settings;
  private MongoServers.Lease lease;
  private MongoClient client;

  EngineContract(MongoServers server, LogSettings settings) {
    this.server = server;
    this.settings = settings;
  }

  @Override
  protected MongoEventStorageEngine buildStorageEngine() {
    lease = server.lease();
    client = MongoClients.create(lease.uri());
    return new MongoEventStorageEngine(client.getDatabase(lease.database()),
        new DelegatingEventConverter(new ChainingContentTypeConverter()), settings, LogObserver.NONE);
  }

  @AfterAll
  void close() {
    if (lease != null) {
      testSubject.close();
      client.close();
      lease.close();
    }
  }

  @Override
  protected ProcessingContext processingContext() {
    return null;
  }
}
