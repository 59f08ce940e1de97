package nyvej.ops.server;

import de.bwaldvogel.mongo.MongoServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.jspecify.annotations.Nullable;

/**
 * A server inside this JVM that speaks MongoDB's protocol on a free port of the loopback interface. A write whose write
 * concern asks for the journal (or for a majority) is on disk before it is acknowledged; other writes within a second.
 */
public final class EmbeddedMongo implements AutoCloseable {

  /** A write waits for the disk on its thread, so this is also how many writes share one sync. */
  private static final int WORKERS = 16;

  /** Every commit writes the pages it touched anew, so small pages keep the file small. */
  private static final int PAGE_BYTES = 4096;

  private final StoredBackend backend;
  private final MongoServer server;
  private final String uri;

  private EmbeddedMongo(MVStore store, @Nullable SyncedVersion synced) {
    backend = new StoredBackend(store, synced);
    server = new MongoServer(backend);
    server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1, WORKERS);
    uri = "mongodb://127.0.0.1:" + server.getLocalAddress().getPort();
  }

  /**
   * Opens the file, creating it and its directories where missing; it can be read by its owner only.
   *
   * @throws StoreInUseException when another process, or another server in this one, has it open
   * @throws StoreDamagedException when something that was on disk is no longer there, as far as opening it shows
   */
  public static EmbeddedMongo open(Path file) {
    createForOwnerOnly(file.toAbsolutePath());
    MVStore store = openStore(file);
    try {
      return new EmbeddedMongo(store, SyncedVersion.beside(file, store.getFileStore().lastChunkVersion()));
    } catch (IOException e) {
      store.closeImmediately();
      throw new UncheckedIOException(e);
    } catch (MVStoreException e) {
      store.closeImmediately();
      throw unreadable(file, e);
    } catch (RuntimeException e) {
      store.closeImmediately();
      throw e;
    }
  }

  private static MVStore openStore(Path file) {
    try {
      return builder().fileName(file.toString()).open();
    } catch (MVStoreException e) {
      throw e.getErrorCode() == DataUtils.ERROR_FILE_LOCKED ? new StoreInUseException(file, e) : unreadable(file, e);
    }
  }

  private static StoreDamagedException unreadable(Path file, MVStoreException e) {
    return new StoreDamagedException(file, "it can't be read. Restore it from a backup.", e);
  }

  private static void createForOwnerOnly(Path file) {
    try {
      Files.createDirectories(file.getParent());
      if (Files.notExists(file)) {
        Files.createFile(file);
      }
      if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A server that forgets everything when closed. */
  public static EmbeddedMongo inMemory() {
    return new EmbeddedMongo(builder().open(), null);
  }

  /** The store writes nothing by itself: {@link Journal} decides when. */
  private static MVStore.Builder builder() {
    return new MVStore.Builder().autoCommitDisabled().autoCommitBufferSize(0).compress().pageSplitSize(PAGE_BYTES);
  }

  /** The connection string, without a database: {@code mongodb://127.0.0.1:PORT}. */
  public String uri() {
    return uri;
  }

  /** How many documents have been read so far, over all queries: what tells an index from a scan. */
  long documentsExamined() {
    return backend.documentsExamined();
  }

  /** Stops listening and writes what is left to the file. */
  @Override
  public void close() {
    server.shutdownNow();
  }
}
