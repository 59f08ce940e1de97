package nyvej.ops.server;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/** A disk, one at a time, on which room runs out and comes back; it is as large as is said last. H2 makes the instances. */
public final class SmallDisk extends FilePathWrapper {
  private static final String SCHEME = "small";
  private static final AtomicLong ROOM = new AtomicLong();

  /** An embedded server that keeps its files there. */
  public static EmbeddedMongo open(Path file) {
    FilePath.register(new SmallDisk());
    leave(Long.MAX_VALUE / 2);
    return EmbeddedMongo.open(file, SCHEME + ":");
  }

  /** From now on its files can grow by so much. */
  public static void leave(long bytes) {
    ROOM.set(bytes);
  }

  @Override
  public String getScheme() {
    return SCHEME;
  }

  @Override
  public void delete() {
    long freed = exists() ? size() : 0;
    super.delete();
    ROOM.addAndGet(freed);
  }

  @Override
  public FileChannel open(String mode) throws IOException {
    return new Channel(super.open(mode));
  }

  private static final class Channel extends FileBaseDefault {
    private final FileChannel file;

    Channel(FileChannel file) {
      this.file = file;
    }

    /** As on a real disk, as much as fits is written. */
    @Override
    public synchronized int write(ByteBuffer source, long position) throws IOException {
      long fits = file.size() + ROOM.get() - position;
      if (fits <= 0) {
        throw new IOException("No space left on device");
      }
      var part = source.slice();
      part.limit((int) Math.min(part.limit(), fits));
      long before = file.size();
      int written = file.write(part, position);
      ROOM.addAndGet(before - file.size());
      source.position(source.position() + written);
      return written;
    }

    @Override
    protected void implTruncate(long size) throws IOException {
      long before = file.size();
      file.truncate(size);
      ROOM.addAndGet(before - file.size());
    }

    @Override
    public int read(ByteBuffer destination, long position) throws IOException {
      return file.read(destination, position);
    }

    @Override
    public long size() throws IOException {
      return file.size();
    }

    @Override
    public void force(boolean metaData) throws IOException {
      file.force(metaData);
    }

    @Override
    public FileLock tryLock(long position, long size, boolean shared) throws IOException {
      return file.tryLock(position, size, shared);
    }

    @Override
    protected void implCloseChannel() throws IOException {
      file.close();
    }
  }
}
