package nyvej.web.wiring;

import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator sets.
 *
 * @param mongodb the MongoDB server's connection string; without one Nyvej runs a small server of its own on a file
 * @param database name of the database; accounts and keys are kept in databases of their own beside it
 * @param data directory of the embedded server's file and, unless said otherwise, of the master key
 * @param masterKey file of the key that wraps every person's key; keep it apart from the data
 * @param publicUrl where people reach it; https, except on this machine
 * @param backup directory for a copy each night of what can't be rebuilt; without one there is none
 * @param sample whether to fill a new embedded store with a synthetic network; refused on any other server
 */
@ConfigurationProperties("nyvej")
public record Settings(@Nullable String mongodb, @DefaultValue("nyvej") String database,
    @DefaultValue("data") Path data,
    @Nullable Path masterKey, @DefaultValue("http://localhost:8080/") URI publicUrl,
    @Nullable Path backup, @DefaultValue("true") boolean sample) {
  /** Whether Nyvej runs a server of its own. */
  public boolean embedded() {
    return mongodb == null || mongodb.isBlank();
  }

  /** The embedded server's file. */
  public Path storeFile() {
    return data.resolve("nyvej.mv");
  }

  /** The file of the master key. */
  public Path masterKeyFile() {
    return masterKey == null ? data.resolve("master.key") : masterKey;
  }

  /** Keys, kept apart from what they open. */
  public String keysDatabase() {
    return database + "_keys";
  }

  /** Says, while it is there, that the sample network in the embedded store is only half made. */
  public Path sampleHalfMade() {
    return data.resolve("sample-half-made");
  }

  /** Accounts, organisations and tokens. */
  public String accountsDatabase() {
    return database + "_accounts";
  }
}
