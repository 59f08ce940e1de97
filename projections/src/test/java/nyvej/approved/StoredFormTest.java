package nyvej.approved;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nyvej.event.EventCatalog;
import nyvej.event.NyvejEvent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * What was stored once is read for good. A change of an event is a new version with files of its own beside the old; how it is
 * made is told in {@code ops/docs/evolving-events.md}. What is written now is left in {@code target/received}.
 */
class StoredFormTest {
  private static Map<String, NyvejEvent> samples() {
    var samples = new TreeMap<String, NyvejEvent>();
    Samples.full().forEach(event -> samples.put(ApprovedForms.file(event), event));
    Samples.sparse().forEach(
        (how, event) -> samples.put(ApprovedForms.file(event).replace(".json", "." + how + ".json"), event));
    return samples;
  }

  @Test
  void everyEventOfEveryVersionIsStoredAndReadAsApproved() {
    assertThat(new ApprovedForms<>(Path.of("src/test/resources/approved"), EventCatalog.VERSIONS, samples(),
        Path.of("target/received")).problems()).isEmpty();
  }

  @Test
  void everyEventHasASampleOfAllThatItCanSay() {
    assertThat(Samples.full()).extracting(event -> (Object) event.getClass())
        .containsExactlyInAnyOrderElementsOf(EventCatalog.all());
  }

  @Test
  void everyEventThatCanLeaveSomethingOutHasASparseSampleToo() {
    var optional = EventCatalog.all().stream().filter(StoredFormTest::canLeaveSomethingOut).toList();
    assertThat(Samples.sparse().values().stream().map(NyvejEvent::getClass).toList()).isNotEmpty()
        .containsAll(List.copyOf(optional));
  }

  private static boolean canLeaveSomethingOut(Class<? extends NyvejEvent> event) {
    return Arrays.stream(event.getRecordComponents())
        .anyMatch(component -> component.getAnnotatedType().isAnnotationPresent(Nullable.class));
  }
}
