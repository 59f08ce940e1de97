package nyvej.web.wiring;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import java.util.concurrent.TimeUnit;

/** How a server is spoken to. */
public final class Mongo {
  /** How long a server is looked for, and how long a connection to it may take. */
  private static final int PATIENCE_SECONDS = 5;
  /** How long an answer may take. A server that is there and says nothing is as good as gone. */
  private static final int ANSWER_SECONDS = 10;

  private Mongo() {}

  /** What the connection string says wins. */
  public static MongoClientSettings settings(String uri) {
    return MongoClientSettings.builder().applicationName("nyvej")
        .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS))
        .applyToSocketSettings(socket -> socket.connectTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
            .readTimeout(ANSWER_SECONDS, TimeUnit.SECONDS))
        .applyConnectionString(new ConnectionString(uri)).build();
  }
}
