package nyvej.benchmarks;

import java.util.Base64;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;

/** Texts of 300 bytes that do not compress away, as the server would do with one that is repeated. */
final class Payloads {

  private static final String[] TEXTS = texts();

  private Payloads() {}

  private static String[] texts() {
    var random = new Random(1);
    String[] texts = new String[4096];
    byte[] bytes = new byte[225];
    for (int i = 0; i < texts.length; i++) {
      random.nextBytes(bytes);
      texts[i] = Base64.getEncoder().encodeToString(bytes);
    }
    return texts;
  }

  static String any() {
    return TEXTS[ThreadLocalRandom.current().nextInt(TEXTS.length)];
  }
}
