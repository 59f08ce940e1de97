package nyvej.approved;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nyvej.event.EventCatalog;
import nyvej.event.NyvejEvent;
import nyvej.ops.codec.JacksonEventConverter;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The bytes of every event are those of its approved file. A change that is meant is a new version with a file of its
 * own beside the old; the old one stays readable. What is written now is left in {@code target/received}.
 */
class StoredFormTest {
  private static final Path APPROVED = Path.of("src/test/resources/approved");
  private static final Path RECEIVED = Path.of("target/received");
  private static final JacksonEventConverter CONVERTER = new JacksonEventConverter();

  static Set<String> names() {
    return samples().keySet();
  }

  private static Map<String, NyvejEvent> samples() {
    var samples = new TreeMap<String, NyvejEvent>();
    Samples.full().forEach(event -> samples.put(name(event) + ".json", event));
    Samples.sparse().forEach((how, event) -> samples.put(name(event) + "." + how + ".json", event));
    return samples;
  }

  private static String name(NyvejEvent event) {
    var type = EventCatalog.typeOf(event.getClass());
    return type.qualifiedName().localName() + "." + type.version();
  }

  @ParameterizedTest
  @MethodSource("names")
  void isWrittenAsApproved(String name) {
    var written = new String(bytes(requireNonNull(samples().get(name))), StandardCharsets.UTF_8);
    leave(RECEIVED.resolve(name), written + "\n");
    assertThat(written + "\n").isEqualTo(read(APPROVED.resolve(name)));
  }

  @ParameterizedTest
  @MethodSource("names")
  void whatWasApprovedIsReadAsTheSameEvent(String name) {
    var event = requireNonNull(samples().get(name));
    var stored = read(APPROVED.resolve(name)).strip().getBytes(StandardCharsets.UTF_8);
    assertThat((Object) CONVERTER.convert(stored, event.getClass())).isEqualTo(event);
  }

  @Test
  void everyEventHasItsFile() {
    assertThat(Samples.full()).extracting(event -> (Object) event.getClass())
        .containsExactlyInAnyOrderElementsOf(EventCatalog.all());
  }

  @Test
  void everyEventThatCanLeaveSomethingOutHasASparseFileToo() {
    var optional = EventCatalog.all().stream().filter(StoredFormTest::canLeaveSomethingOut).toList();
    assertThat(Samples.sparse().values().stream().map(NyvejEvent::getClass).toList()).isNotEmpty()
        .containsAll(List.copyOf(optional));
  }

  /** A file without a sample would pin nothing. */
  @Test
  void everyFileIsUsed() {
    try (Stream<Path> files = Files.list(APPROVED)) {
      assertThat(files.map(file -> file.getFileName().toString()).filter(file -> file.endsWith(".json"))
          .collect(Collectors.toSet())).isEqualTo(names());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The constants' names are stored; one that is renamed or taken away makes what is stored unreadable. */
  @Test
  void theWordsInEventsAreAsApproved() {
    var words = new Words().in(EventCatalog.all());
    leave(RECEIVED.resolve("words.txt"), words);
    assertThat(words).isEqualTo(read(APPROVED.resolve("words.txt")));
  }

  private static boolean canLeaveSomethingOut(Class<? extends NyvejEvent> event) {
    return Arrays.stream(event.getRecordComponents())
        .anyMatch(component -> component.getAnnotatedType().isAnnotationPresent(Nullable.class));
  }

  private static byte[] bytes(NyvejEvent event) {
    return requireNonNull(CONVERTER.<byte[]>convert(event, byte[].class));
  }

  private static String read(Path file) {
    try {
      return Files.exists(file) ? Files.readString(file) : "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void leave(Path file, String text) {
    try {
      Files.createDirectories(requireNonNull(file.getParent()));
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
