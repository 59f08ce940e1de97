package nyvej.ops.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A JVM of its own that tells what it does, line by line, until it is killed. */
public final class MortalProcess {
  /** Ends a line that arrived whole. */
  private static final String END = " .";
  private static final FileOutputStream OUT = new FileOutputStream(FileDescriptor.out);

  private final Process process;
  private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
  private final Thread listener;

  /** @param main whose {@code main} calls {@link #live} */
  public MortalProcess(Class<?> main, String... arguments) throws IOException {
    var command = Stream.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m",
        "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED",
        "--sun-misc-unsafe-memory-access=allow", "-cp", System.getProperty("java.class.path"), main.getName());
    process = new ProcessBuilder(Stream.concat(command, Stream.of(arguments)).toList())
        .redirectError(ProcessBuilder.Redirect.INHERIT).start();
    listener = Thread.startVirtualThread(this::listen);
  }

  private void listen() {
    try (var reader = process.inputReader()) {
      reader.lines().filter(line -> line.endsWith(END))
          .map(line -> line.substring(0, line.length() - END.length())).forEach(heard::add);
    } catch (IOException | UncheckedIOException e) {
      throw new AssertionError(e);
    }
  }

  /** Lets it work until an instant after it told so many lines, kills it, and gives the words of all lines that it told. */
  public List<List<String>> killAfter(int lines, long millis) throws Exception {
    var told = new ArrayList<String>();
    while (told.size() < lines) {
      String line = heard.poll(60, TimeUnit.SECONDS);
      if (line == null) {
        break;
      }
      told.add(line);
    }
    boolean endedByItself = process.waitFor(millis, TimeUnit.MILLISECONDS);
    // The process itself would throw away what it told and nobody read yet.
    process.toHandle().destroyForcibly();
    if (endedByItself || told.size() < lines) {
      throw new AssertionError("the process told " + told.size() + " lines and ended with " + process.waitFor());
    }
    listener.join();
    process.waitFor();
    heard.drainTo(told);
    return told.stream().map(line -> List.of(line.split(" "))).toList();
  }

  /** What may fail. */
  public interface Work {
    /** Does it. */
    void run() throws Exception;
  }

  /** In that process: begins to work, and waits until it is killed or nobody is left who would kill it. */
  public static void live(Work work) {
    orHalt(() -> {
      work.run();
      System.in.transferTo(OutputStream.nullOutputStream());
      Runtime.getRuntime().halt(0);
    });
  }

  /** In that process: a thread that works. What it throws ends the process. */
  public static void start(Work work) {
    Thread.startVirtualThread(() -> orHalt(work));
  }

  private static void orHalt(Work work) {
    try {
      work.run();
    } catch (Throwable e) {
      e.printStackTrace();
      Runtime.getRuntime().halt(1);
    }
  }

  /** In that process: in one piece, and on its way before the next. */
  public static synchronized void tell(String line) throws IOException {
    OUT.write((line + END + "\n").getBytes(UTF_8));
  }
}
