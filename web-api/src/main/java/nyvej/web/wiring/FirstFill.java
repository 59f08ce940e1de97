package nyvej.web.wiring;

import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nyvej.ops.server.EmbeddedMongo;
import org.springframework.stereotype.Component;

/**
 * Knows, across a crash, that the sample network was only half made: a file beside a new store says so until the store is
 * full. What is half made is forgotten, and nobody is lost but made-up people, since nobody can reach Nyvej before it is full.
 */
@Component
final class FirstFill {
  private final Path store;
  private final Path mark;
  private final boolean sample;

  FirstFill(Settings settings) {
    store = settings.storeFile();
    mark = settings.sampleHalfMade();
    sample = settings.sample();
  }

  /**
   * Opens the embedded store, empty if it was half made. Only who holds the store looks at the mark, so that a second process
   * by mistake harms nothing.
   */
  EmbeddedMongo open() {
    boolean isNew = Files.notExists(store);
    var server = EmbeddedMongo.open(store);
    try {
      if (Files.exists(mark)) {
        forgetAll(server);
        Files.delete(mark);
        isNew = true;
      }
      if (sample && isNew) {
        Files.createFile(mark);
      }
      return server;
    } catch (IOException e) {
      server.close();
      throw new UncheckedIOException(e);
    }
  }

  private static void forgetAll(EmbeddedMongo server) {
    try (var client = MongoClients.create(server.uri())) {
      client.listDatabaseNames().forEach(name -> client.getDatabase(name).drop());
    }
  }

  /**
   * Whether the store is new and waits for the sample. Whatever else is in the store, such as what was restored from a backup,
   * never gets accounts whose password everybody knows.
   */
  boolean isDue() {
    return Files.exists(mark);
  }

  /** The store is full. */
  void done() {
    try {
      Files.deleteIfExists(mark);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
