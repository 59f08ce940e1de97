package nyvej.benchmarks;

import nyvej.ops.codec.JacksonEventConverter;
import nyvej.ops.log.LogFill;
import nyvej.ops.log.LogObserver;
import nyvej.ops.log.LogSettings;
import nyvej.ops.log.MongoEventStorageEngine;
import org.axonframework.messaging.eventhandling.conversion.EventConverter;

/** Our log, filled with so many events if it has fewer, one in a commit. */
record FilledLog(MongoStore store, MongoEventStorageEngine engine) implements AutoCloseable {

  static final EventConverter CONVERTER = new JacksonEventConverter().asEventConverter();

  static FilledLog open(String uri, long events) {
    MongoStore store = MongoStore.open(uri);
    LogFill.upTo(events, 1, store.database(), CONVERTER, position -> Measured.filling(position, events));
    return new FilledLog(store,
        new MongoEventStorageEngine(store.database(), CONVERTER, LogSettings.DEFAULTS, LogObserver.NONE));
  }

  long next() {
    return engine.latestToken(null).join().position().orElseThrow();
  }

  @Override
  public void close() {
    engine.close();
    store.close();
  }
}
