package nyvej.web.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** A small table of this package: comma-separated, lines with # are comments. */
final class Table {
  private Table() {}

  static List<String[]> rows(String name, int columns) {
    try (var in = Objects.requireNonNull(Table.class.getResourceAsStream(name))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.startsWith("#"))
          .map(line -> line.split(",", columns)).toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
