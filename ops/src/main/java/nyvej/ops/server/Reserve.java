package nyvej.ops.server;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import org.h2.mvstore.MVStoreException;
import org.h2.store.fs.FilePath;

/**
 * A file that holds nothing but room on the disk, for writing down what was taken in before the disk was full. While it isn't
 * there, nothing more may be taken in.
 */
final class Reserve {

  /** As much as the largest document. */
  private static final int BYTES = 16 << 20;

  private final FilePath file;
  private volatile boolean kept;

  /** Keeps it if there is room for it. */
  Reserve(String path) {
    file = FilePath.get(path);
    kept = file.exists() && file.size() == BYTES || keep();
  }

  boolean isKept() {
    return kept;
  }

  /** Makes it anew; false if there is no room. */
  boolean keep() {
    try (FileChannel channel = file.open("rw")) {
      var zeros = ByteBuffer.allocate(1 << 16);
      for (long position = 0; position < BYTES;) {
        position += channel.write(zeros.clear(), position);
      }
      channel.force(true);
      kept = true;
    } catch (IOException | MVStoreException full) {
      file.delete();
    }
    return kept;
  }

  /** Gives the room to whoever needs it now; false if that was done already. */
  boolean release() {
    boolean released = kept;
    kept = false;
    file.delete();
    return released;
  }
}
