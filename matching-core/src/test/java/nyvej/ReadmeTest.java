package nyvej;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import nyvej.event.EventCatalog;
import org.junit.jupiter.api.Test;

/** The README's table of slices is true: every slice, every event, and files that are there. */
class ReadmeTest {
  private static final Pattern ROW = Pattern
      .compile("\\| [^|]+ \\| `(\\w+)` \\| `(\\w+)` \\| \\[([\\w.]+)]\\(([^)]+)\\) \\| \\[(\\w+)]\\(([^)]+)\\) \\|");
  private static final Path ROOT = Path.of("..");

  private final List<MatchResult> rows = rows();

  @Test
  void everySliceHasItsRow() {
    var slices = AllSlices.LIST.stream()
        .map(slice -> slice.intention() + " " + slice.command().getSimpleName());

    assertThat(rows).extracting(row -> row.group(3) + " " + row.group(1)).containsExactlyElementsOf(slices.toList());
  }

  @Test
  void everyEventIsThere() {
    var events = EventCatalog.all().stream().map(Class::getSimpleName).toList();

    assertThat(rows).extracting(row -> row.group(2)).containsExactlyInAnyOrderElementsOf(events);
  }

  @Test
  void codeAndTestAreWhereItSays() {
    assertThat(rows).allSatisfy(row -> {
      assertThat(ROOT.resolve(row.group(4))).isRegularFile();
      assertThat(ROOT.resolve(row.group(6))).isRegularFile().hasFileName(row.group(5) + ".java");
    });
  }

  private static List<MatchResult> rows() {
    try {
      return ROW.matcher(Files.readString(ROOT.resolve("README.md"))).results().toList();
    } catch (IOException unreadable) {
      throw new AssertionError(unreadable);
    }
  }
}
