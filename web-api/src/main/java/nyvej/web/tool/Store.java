package nyvej.web.tool;

import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.nio.file.Files;
import java.util.List;
import java.util.Objects;
import nyvej.ops.keys.MasterKey;
import nyvej.ops.keys.ServiceKeys;
import nyvej.ops.log.NewLog;
import nyvej.ops.log.StoredLog;
import nyvej.ops.server.EmbeddedMongo;
import nyvej.ops.server.StoreDamagedException;
import nyvej.ops.server.StoreInUseException;
import nyvej.web.access.account.AccessDatabase;
import nyvej.web.access.account.Branch;
import nyvej.web.access.account.Organisations;
import nyvej.web.backup.Databases;
import nyvej.web.wiring.Mongo;
import nyvej.web.wiring.Settings;
import org.jspecify.annotations.Nullable;

/** What the service keeps, opened for a command; nothing that is missing is made, unless it is to be filled. */
final class Store implements AutoCloseable {
  private final Settings settings;
  private final @Nullable EmbeddedMongo embedded;
  private final MongoClientSettings server;
  private final MongoClient client;

  private Store(Settings settings, @Nullable EmbeddedMongo embedded, MongoClientSettings server) {
    this.settings = settings;
    this.embedded = embedded;
    this.server = server;
    client = MongoClients.create(server);
  }

  /** @throws ToolException if there is no log in it, or a service on the embedded store runs */
  static Store open(Settings settings) {
    if (settings.embedded() && Files.notExists(settings.storeFile())) {
      throw new ToolException(Exit.MISSING, "There is no store at " + settings.storeFile()
          + "; say where by --nyvej.data=DIRECTORY, or name the server by --nyvej.mongodb=URI.");
    }
    var store = reach(settings);
    try {
      if (!store.log().exists()) {
        throw new ToolException(Exit.MISSING, "There is no log in the database " + settings.database() + ".");
      }
      NewLog.unfinished(store.database()).ifPresent(making -> {
        throw new ToolException(Exit.PROBLEMS,
            "The " + making.word() + " into the database " + settings.database() + " is not finished; run it again.");
      });
      return store;
    } catch (RuntimeException e) {
      store.close();
      throw e;
    }
  }

  /** To be filled; an embedded store is made where there is none. */
  static Store toFill(Settings settings) {
    if (settings.embedded() && Files.exists(settings.sampleHalfMade())) {
      throw new ToolException(Exit.USAGE,
          "The next start would throw away all that is in " + settings.data() + "; use another directory.");
    }
    return reach(settings);
  }

  private static Store reach(Settings settings) {
    return settings.embedded()
        ? embedded(settings)
        : new Store(settings, null, server(Objects.requireNonNull(settings.mongodb())));
  }

  private static MongoClientSettings server(String uri) {
    try {
      return Mongo.settings(uri);
    } catch (IllegalArgumentException invalid) {
      // Its message quotes from the connection string, which holds a password.
      throw new ToolException(Exit.USAGE, "What nyvej.mongodb says is no connection string.");
    }
  }

  private static Store embedded(Settings settings) {
    var file = settings.storeFile();
    try {
      var embedded = EmbeddedMongo.open(file);
      return new Store(settings, embedded, Mongo.settings(embedded.uri()));
    } catch (StoreInUseException e) {
      throw new ToolException(Exit.UNREACHABLE, "A running service holds the store " + file + "; stop it first.");
    } catch (StoreDamagedException e) {
      throw new ToolException(Exit.PROBLEMS, Objects.requireNonNull(e.getMessage()));
    }
  }

  /** Whether it is the embedded store, which no service can use meanwhile. */
  boolean isEmbedded() {
    return embedded != null;
  }

  MongoDatabase database() {
    return client.getDatabase(settings.database());
  }

  StoredLog log() {
    return new StoredLog(database());
  }

  Databases databases() {
    return Databases.of(client, settings);
  }

  ServiceKeys keys() {
    return new ServiceKeys(client.getDatabase(settings.keysDatabase()), MasterKey.read(settings.masterKeyFile()));
  }

  /** Every network's, by name. */
  List<Branch> branches() {
    try (var accounts = com.mongodb.reactivestreams.client.MongoClients.create(server)) {
      return Objects.requireNonNull(new Organisations(new AccessDatabase(accounts, settings.accountsDatabase()))
          .branches().collectList().block());
    }
  }

  /** To be closed before this is. */
  Views views() {
    return new Views(database(), server);
  }

  @Override
  public void close() {
    client.close();
    if (embedded != null) {
      embedded.close();
    }
  }
}
