package nyvej.web.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import nyvej.ops.log.FaultyLine;
import nyvej.ops.server.EmbeddedMongo;
import nyvej.web.NyvejApplication;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process of its own that is started while its MongoDB is away. */
class AwaitMongoTest {
  private static final Duration BOUND = Duration.ofSeconds(90);
  private static final Pattern ERROR = Pattern.compile("(?m)^[0-9:.]+ ERROR");

  @Test
  void itSaysSoAndStopsAtOnceWhenTold(@TempDir Path data) throws Exception {
    try (var mongodb = EmbeddedMongo.inMemory(); var line = line(mongodb)) {
      line.die();
      var nyvej = start(line.uri(), data);
      await(data, log -> log.contains("MongoDB does not answer yet"));

      nyvej.destroy();

      assertThat(nyvej.waitFor(5, TimeUnit.SECONDS)).isTrue();
      assertThat(nyvej.exitValue()).isEqualTo(143);
      assertThat(log(data)).doesNotContainPattern(ERROR);
    }
  }

  @Test
  void itStartsWhenTheServerComes(@TempDir Path data) throws Exception {
    try (var mongodb = EmbeddedMongo.inMemory(); var line = line(mongodb)) {
      line.die();
      var nyvej = start(line.uri(), data);
      try {
        await(data, log -> log.contains("MongoDB does not answer yet"));

        line.recover();

        await(data, log -> log.contains("Started NyvejApplication"));
      } finally {
        nyvej.destroy();
        assertThat(nyvej.waitFor(10, TimeUnit.SECONDS)).isTrue();
      }
      assertThat(log(data)).doesNotContainPattern(ERROR);
    }
  }

  private static FaultyLine line(EmbeddedMongo mongodb) throws IOException {
    return FaultyLine.to(mongodb.uri());
  }

  private static Process start(String uri, Path data) throws IOException {
    return new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx300m", "-cp",
        System.getProperty("java.class.path"), NyvejApplication.class.getName(), "--server.port=0",
        "--nyvej.data=" + data, "--nyvej.mongodb=" + uri).redirectErrorStream(true)
        .redirectOutput(data.resolve("log").toFile()).start();
  }

  private static void await(Path data, Predicate<String> said) throws IOException, InterruptedException {
    var end = System.nanoTime() + BOUND.toNanos();
    while (!said.test(log(data))) {
      assertThat(System.nanoTime()).as(() -> "too late: " + unchecked(data)).isLessThan(end);
      TimeUnit.MILLISECONDS.sleep(100);
    }
  }

  private static String unchecked(Path data) {
    try {
      return log(data);
    } catch (IOException unreadable) {
      return unreadable.toString();
    }
  }

  private static String log(Path data) throws IOException {
    return Files.readString(data.resolve("log"), StandardCharsets.UTF_8);
  }
}
