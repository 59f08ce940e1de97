package nyvej.ops.server;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/** A disk that remembers all that is done to one store, and what it may hold if power fails at some instant of that. */
public final class RecordedDisk extends FilePathWrapper {
  private static final String SCHEME = "recorded";
  private static final int PAGE = 4096;
  private static final List<Step> STEPS = Collections.synchronizedList(new ArrayList<>());

  private sealed interface Step {
    record Write(long position, byte[] bytes) implements Step {}

    record Truncate(long size) implements Step {}

    record Sync() implements Step {}

    record Promise(long value) implements Step {}
  }

  /** An embedded server with a new file that is recorded from now on. */
  public static EmbeddedMongo open(Path file) {
    FilePath.register(new RecordedDisk());
    STEPS.clear();
    return EmbeddedMongo.open(file, SCHEME + ":");
  }

  /** Something was promised. */
  public static void promise(long value) {
    STEPS.add(new Step.Promise(value));
  }

  /**
   * Writes what may be on disk after power failed at a random instant: all up to the last sync, and of what came then any pages.
   *
   * @return the most that was promised before
   */
  public static long failAtRandom(Random random, Path file) throws IOException {
    List<Step> done = List.copyOf(STEPS).subList(0, 1 + random.nextInt(STEPS.size()));
    int synced = 1 + done.lastIndexOf(new Step.Sync());
    var image = new Image();
    done.subList(0, synced).forEach(step -> image.apply(step, () -> true));
    done.subList(synced, done.size()).forEach(step -> image.apply(step, () -> random.nextInt(3) > 0));
    Files.write(file, Arrays.copyOf(image.bytes, image.size));
    return done.stream().mapToLong(step -> step instanceof Step.Promise promise ? promise.value() : 0).max().orElse(0);
  }

  private interface Luck {
    boolean isWritten();
  }

  private static final class Image {
    private byte[] bytes = new byte[1 << 20];
    private int size;

    void apply(Step step, Luck luck) {
      switch (step) {
        case Step.Write(long position, byte[] written) -> {
          for (int from = 0; from < written.length; from += PAGE) {
            if (luck.isWritten()) {
              put((int) position + from, Arrays.copyOfRange(written, from, Math.min(from + PAGE, written.length)));
            }
          }
        }
        case Step.Truncate(long to) -> {
          if (to < size && luck.isWritten()) {
            Arrays.fill(bytes, (int) to, size, (byte) 0);
            size = (int) to;
          }
        }
        case Step.Sync _,Step.Promise _ -> {
        }
      }
    }

    private void put(int position, byte[] page) {
      size = Math.max(size, position + page.length);
      if (size > bytes.length) {
        bytes = Arrays.copyOf(bytes, 2 * size);
      }
      System.arraycopy(page, 0, bytes, position, page.length);
    }
  }

  @Override
  public String getScheme() {
    return SCHEME;
  }

  @Override
  public FileChannel open(String mode) throws IOException {
    FileChannel file = super.open(mode);
    return name.endsWith(".reserve") ? file : new Channel(file);
  }

  private static final class Channel extends FileBaseDefault {
    private final FileChannel file;

    Channel(FileChannel file) {
      this.file = file;
    }

    @Override
    public int write(ByteBuffer source, long position) throws IOException {
      byte[] bytes = new byte[source.remaining()];
      source.get(source.position(), bytes);
      int written = file.write(source, position);
      STEPS.add(new Step.Write(position, Arrays.copyOf(bytes, written)));
      return written;
    }

    @Override
    protected void implTruncate(long size) throws IOException {
      file.truncate(size);
      STEPS.add(new Step.Truncate(size));
    }

    @Override
    public void force(boolean metaData) throws IOException {
      file.force(metaData);
      STEPS.add(new Step.Sync());
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
    public FileLock tryLock(long position, long size, boolean shared) throws IOException {
      return file.tryLock(position, size, shared);
    }

    @Override
    protected void implCloseChannel() throws IOException {
      file.close();
    }
  }
}
