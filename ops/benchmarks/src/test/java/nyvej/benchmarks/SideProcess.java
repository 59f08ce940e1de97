package nyvej.benchmarks;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A side in a process of its own, so that its class path, its memory and its processor time are its own. */
final class SideProcess implements AutoCloseable {

  private final Peer peer;
  private final Process process;
  private final DataOutputStream requests;
  private final DataInputStream answers;
  private long times;

  /** Answers once the side is open, which may mean that its store was filled. */
  SideProcess(Peer peer) throws IOException {
    this.peer = peer;
    var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx2g",
        "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow",
        "-Dlogback.statusListenerClass=ch.qos.logback.core.status.NopStatusListener", "-cp", peer.classPath(),
        SideMain.class.getName(), peer.className()));
    command.addAll(peer.arguments());
    process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    requests = new DataOutputStream(process.getOutputStream());
    answers = new DataInputStream(new BufferedInputStream(process.getInputStream()));
    answers.readLong();
  }

  String name() {
    return peer.name();
  }

  Slice slice(int clients, Duration length) throws IOException {
    requests.writeByte(SideMain.SLICE);
    requests.writeInt(clients);
    requests.writeLong(length.toMillis());
    requests.flush();
    Slice slice = SideMain.read(answers);
    times += slice.latencies().length;
    return slice;
  }

  /** Fails unless all that was done so far is there, and right. */
  void check() throws IOException {
    requests.writeByte(SideMain.CHECK);
    requests.writeLong(times);
    requests.flush();
    answers.readLong();
  }

  @Override
  public void close() {
    try {
      requests.close();
      if (!process.waitFor(30, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
