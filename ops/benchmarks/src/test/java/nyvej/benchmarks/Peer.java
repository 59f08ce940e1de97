package nyvej.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** A side by name, and how to open it in a process of its own. */
record Peer(String name, String classPath, String className, List<String> arguments) {

  /** One that runs on this module's own class path. */
  static Peer of(String name, Class<? extends Side> side, String... arguments) {
    return new Peer(name, System.getProperty("java.class.path"), side.getName(), List.of(arguments));
  }

  /** Axon 4's own storage on MongoDB, on Axon 4's class path. */
  static Peer axon4(String uri) {
    try (InputStream resource = Side.class.getResourceAsStream("axon4.classpath")) {
      if (resource == null) {
        throw new IllegalStateException("the class path of Axon 4 is missing");
      }
      Path classes = Path.of(Side.class.getProtectionDomain().getCodeSource().getLocation().getPath());
      return new Peer("Axon 4, axon-mongo 4.12.0 (one tag)",
          classes + ":" + new String(resource.readAllBytes(), StandardCharsets.UTF_8).strip(),
          "nyvej.benchmarks.Axon4Side", List.of(uri));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
