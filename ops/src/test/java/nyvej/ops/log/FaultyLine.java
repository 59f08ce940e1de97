package nyvej.ops.log;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;

/** A line to a server that can be dead or silent, hold inserts back, or lose them or the server's answers to them. */
public final class FaultyLine implements AutoCloseable {
  private final int serverPort;
  private final ServerSocket entrance;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final AtomicInteger insertsToLose = new AtomicInteger();
  private final ReentrantLock held = new ReentrantLock();
  private final AtomicInteger holding = new AtomicInteger();
  private volatile Loss loss = Loss.ANSWER;
  private volatile boolean dead;
  private volatile CountDownLatch speaking = new CountDownLatch(0);

  /** What becomes of an insert. In each case whoever asked loses the connection instead of hearing of it. */
  public enum Loss {

    /** It never reaches the server. */
    REQUEST,

    /** The server carries it out and answers in vain. */
    ANSWER,

    /** The server carries it out, and half of what it answers arrives. */
    HALF_THE_ANSWER
  }

  private FaultyLine(int serverPort) throws IOException {
    this.serverPort = serverPort;
    entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::accept);
  }

  /** @param server the connection string of one on this machine */
  public static FaultyLine to(String server) throws IOException {
    return new FaultyLine(URI.create(server).getPort());
  }

  /** For a driver that is told to give up soon. */
  public String uri() {
    return plainUri() + "?serverSelectionTimeoutMS=1500&heartbeatFrequencyMS=500&connectTimeoutMS=1000";
  }

  /** For a driver that is told nothing. */
  public String plainUri() {
    return "mongodb://127.0.0.1:" + entrance.getLocalPort() + "/";
  }

  /** So it goes with the next inserts. */
  public void lose(Loss what, int inserts) {
    loss = what;
    insertsToLose.set(inserts);
  }

  /** Until the line given back is closed, no insert gets through. */
  AutoCloseable holdInserts() {
    held.lock();
    return held::unlock;
  }

  int insertsHeld() {
    return holding.get();
  }

  int insertsStillToLose() {
    return insertsToLose.get();
  }

  /** Every connection is cut, and new ones are refused. */
  public void die() {
    dead = true;
    open.forEach(FaultyLine::hangUp);
  }

  /** Everything can be sent, and nothing arrives, until it recovers. */
  public void fallSilent() {
    speaking = new CountDownLatch(1);
  }

  /** All is well again. What was sent into the silence arrives now. */
  public void recover() {
    dead = false;
    speaking.countDown();
  }

  private void accept() {
    while (!entrance.isClosed()) {
      try {
        Socket client = entrance.accept();
        if (dead) {
          hangUp(client);
          continue;
        }
        Socket server = new Socket(InetAddress.getLoopbackAddress(), serverPort);
        open.add(client);
        open.add(server);
        var asked = new Asked();
        Thread.ofVirtual().start(() -> ask(client, server, asked));
        Thread.ofVirtual().start(() -> answer(server, client, asked));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private static final class Asked {
    private volatile boolean toInsert;
  }

  private void ask(Socket client, Socket server, Asked asked) {
    relay(client, server, chunk -> {
      asked.toInsert = new String(chunk, ISO_8859_1).contains("insert\0");
      if (asked.toInsert && held.isLocked()) {
        holding.incrementAndGet();
        held.lock();
        held.unlock();
        holding.decrementAndGet();
      }
      return asked.toInsert && loss == Loss.REQUEST && isLost() ? 0 : chunk.length;
    });
  }

  private void answer(Socket server, Socket client, Asked asked) {
    relay(server, client, chunk -> {
      if (!asked.toInsert || loss == Loss.REQUEST || !isLost()) {
        return chunk.length;
      }
      return loss == Loss.HALF_THE_ANSWER ? chunk.length / 2 : 0;
    });
  }

  private boolean isLost() {
    return insertsToLose.getAndUpdate(n -> Math.max(0, n - 1)) > 0;
  }

  private interface Gate {
    /** How many bytes get through; after less than all of them both ends are hung up. */
    int lets(byte[] chunk);
  }

  private void relay(Socket from, Socket to, Gate gate) {
    try (from; to) {
      InputStream in = from.getInputStream();
      var buffer = new byte[1 << 16];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        speaking.await();
        int let = gate.lets(java.util.Arrays.copyOf(buffer, read));
        to.getOutputStream().write(buffer, 0, let);
        if (let < read) {
          return;
        }
      }
    } catch (IOException | InterruptedException hungUp) {
      // Both ends are closed by now, which is all there is to do.
    }
  }

  private static void hangUp(Socket socket) {
    try {
      socket.close();
    } catch (IOException alreadyClosed) {
      // Nothing is left to hang up.
    }
  }

  @Override
  public void close() throws IOException {
    entrance.close();
    recover();
    die();
  }
}
