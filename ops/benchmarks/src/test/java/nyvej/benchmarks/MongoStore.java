package nyvej.benchmarks;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;

/** The database that a URI names. */
record MongoStore(MongoClient client, MongoDatabase database) implements AutoCloseable {

  static MongoStore open(String uri) {
    var named = new ConnectionString(uri);
    MongoClient client = MongoClients.create(MongoClientSettings.builder().applyConnectionString(named)
        .applyToConnectionPoolSettings(pool -> pool.maxSize(Side.MOST_CLIENTS)).build());
    return new MongoStore(client, client.getDatabase(String.valueOf(named.getDatabase())));
  }

  @Override
  public void close() {
    client.close();
  }
}
