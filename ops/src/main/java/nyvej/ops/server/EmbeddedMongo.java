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

  /**
   * How many commits the space that one frees is left alone: MVStore finds the newest by going on from one of the last 20, through
   * those behind it.
   */
  static final int COMMITS_LEFT_ALONE = 25;

  private final StoredBackend backend;
  private final MongoServer server;
  private final String uri;

  private EmbeddedMongo(MVStore store, @Nullable Disk disk) {
    backend = new StoredBackend(store, disk);
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
    return open(file, "");
  }

  /** @param fileSystem which of H2's file systems is asked for the file, with a colon; empty for its usual one */
  static EmbeddedMongo open(Path file, String fileSystem) {
    createForOwnerOnly(file.toAbsolutePath());
    var reserve = new Reserve(fileSystem + file + ".reserve");
    MVStore store = openStore(file, fileSystem + file, reserve);
    try {
      return new EmbeddedMongo(store,
          new Disk(SyncedVersion.beside(file, store.getFileStore().lastChunkVersion()), reserve));
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

  private static MVStore openStore(Path file, String path, Reserve reserve) {
    StoreFile opened;
    try {
      opened = new StoreFile(path, reserve);
    } catch (MVStoreException e) {
      throw e.getErrorCode() == DataUtils.ERROR_FILE_LOCKED ? new StoreInUseException(file, e) : unreadable(file, e);
    }
    try {
      MVStore store = builder().adoptFileStore(opened).open();
      store.setVersionsToKeep(COMMITS_LEFT_ALONE);
      return store;
    } catch (RuntimeException | AssertionError e) {
      // MVStore takes what it reads for granted, so damage may show as any of them.
      opened.close();
      throw unreadable(file, e);
    }
  }

  private static StoreDamagedException unreadable(Path file, Throwable e) {
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
    return new MVStore.Builder().autoCommitDisabled().autoCommitBufferSize(0).compress();
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
