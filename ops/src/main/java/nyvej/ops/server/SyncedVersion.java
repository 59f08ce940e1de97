package nyvej.ops.server;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Which version of the store was synced last, in a small file beside it: the store itself goes back to an older version
 * without a word when its newest is damaged. It is written after each sync and not synced itself, so a power failure can
 * make it older than the store, and nothing makes it newer.
 */
final class SyncedVersion implements AutoCloseable {

  /** Always of one length, so that one write replaces it. */
  private static final String FORM = "%019d\n";

  private final FileChannel file;

  private SyncedVersion(FileChannel file) {
    this.file = file;
  }

  /**
   * @param found the store's version
   * @throws StoreDamagedException when a later one was synced
   */
  static SyncedVersion beside(Path store, long found) throws IOException {
    Path path = store.resolveSibling(store.getFileName() + ".synced");
    if (Files.exists(path)) {
      check(store, path, found);
    }
    var synced = new SyncedVersion(
        FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE));
    if (synced.file.size() == 0) {
      synced.write(0);
      synced.file.force(true);
    }
    return synced;
  }

  private static void check(Path store, Path path, long found) throws IOException {
    String text = Files.readString(path, US_ASCII).strip();
    // Whoever made it was stopped before anything was synced.
    if (!text.isEmpty() && Long.parseLong(text) > found) {
      throw new StoreDamagedException(store, "of what was written last, something is missing (it is at version " + found
          + ", and was at " + Long.parseLong(text) + "). Restore it from a backup, or delete " + path
          + " to go on without what is missing.", null);
    }
  }

  void write(long version) {
    try {
      file.write(US_ASCII.encode(FORM.formatted(version)), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      file.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
