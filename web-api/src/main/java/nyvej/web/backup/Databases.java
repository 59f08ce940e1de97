package nyvej.web.backup;

import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.util.List;
import nyvej.web.wiring.Settings;

/** Where the service keeps what it knows. */
public record Databases(MongoDatabase log, MongoDatabase accounts, MongoDatabase keys) {
  /** Those of a service with these settings; what is read is what a failover keeps, and what is written is durable. */
  public static Databases of(MongoClient client, Settings settings) {
    return new Databases(database(client, settings.database()), database(client, settings.accountsDatabase()),
        database(client, settings.keysDatabase()));
  }

  private static MongoDatabase database(MongoClient client, String name) {
    return client.getDatabase(name).withReadConcern(ReadConcern.MAJORITY).withReadPreference(ReadPreference.primary())
        .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
  }

  /** Those that are no log. */
  List<MongoDatabase> besideTheLog() {
    return List.of(accounts, keys);
  }
}
