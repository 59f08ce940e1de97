package nyvej.benchmarks;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;

/**
 * Measures one side in this process and does what the other end of its standard streams asks: the name of the side's class,
 * which has a constructor for the rest of the words, and then slices and checks, until the end of the input.
 */
final class SideMain {

  static final byte SLICE = 1;
  static final byte CHECK = 2;

  private SideMain() {}

  @SuppressWarnings("SystemOut")
  public static void main(String[] arguments) throws Exception {
    try (var answers = new DataOutputStream(new FileOutputStream(FileDescriptor.out));
        var requests = new DataInputStream(System.in)) {
      System.setOut(new PrintStream(new FileOutputStream(FileDescriptor.err), true, "UTF-8"));
      var opening = Class.forName(arguments[0]).getDeclaredConstructor(List.class);
      try (Side side = (Side) opening.newInstance(List.of(arguments).subList(1, arguments.length))) {
        answers.writeLong(0);
        for (int request = requests.read(); request >= 0; request = requests.read()) {
          answer(side, request, requests, answers);
        }
      }
    }
  }

  private static void answer(Side side, int request, DataInputStream requests, DataOutputStream answers)
      throws Exception {
    switch (request) {
      case SLICE -> write(Slice.of(side, requests.readInt(), Duration.ofMillis(requests.readLong())), answers);
      case CHECK -> {
        side.check(requests.readLong());
        answers.writeLong(0);
      }
      default -> throw new IllegalArgumentException("no request " + request);
    }
  }

  private static void write(Slice slice, DataOutputStream answers) throws IOException {
    answers.writeLong(slice.nanos());
    answers.writeLong(slice.cpu());
    answers.writeInt(slice.latencies().length);
    // One by one would be a system call each.
    var bytes = ByteBuffer.allocate(slice.latencies().length * Long.BYTES);
    bytes.asLongBuffer().put(slice.latencies());
    answers.write(bytes.array());
  }

  static Slice read(DataInputStream answers) throws IOException {
    long nanos = answers.readLong();
    long cpu = answers.readLong();
    long[] latencies = new long[answers.readInt()];
    ByteBuffer.wrap(answers.readNBytes(latencies.length * Long.BYTES)).asLongBuffer().get(latencies);
    return new Slice(nanos, latencies, cpu);
  }
}
