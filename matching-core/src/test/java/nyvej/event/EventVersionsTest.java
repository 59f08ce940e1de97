package nyvej.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.junit.jupiter.api.Test;

/** A chain of upcasters is whole, or nothing starts. What they do is tried on stored events, beside the approved files. */
class EventVersionsTest {
  private static final Upcaster SAME = event -> event;

  private sealed interface Happened {
    @Event(namespace = "test", name = "Changed", version = "3")
    record Changed() implements Happened {}

    @Event(namespace = "test", name = "Stayed", version = "1")
    record Stayed() implements Happened {}
  }

  private sealed interface Twice {
    @Event(namespace = "test", name = "Happened", version = "1")
    record One() implements Twice {}

    @Event(namespace = "test", name = "Happened", version = "2")
    record Other() implements Twice {}
  }

  private static MessageType version(String name, int version) {
    return new MessageType("test", name, Integer.toString(version));
  }

  @Test
  void everyVersionUpToTodaysCanBeRead() {
    var versions = new EventVersions<>(Happened.class, Map.of(version("Changed", 1), SAME, version("Changed", 2), SAME));

    assertThat(versions.all()).containsExactlyInAnyOrder(version("Changed", 1), version("Changed", 2),
        version("Changed", 3), version("Stayed", 1));
    assertThat(versions.today()).containsExactlyInAnyOrder(Happened.Changed.class, Happened.Stayed.class);
  }

  @Test
  void noVersionIsMissingInTheChain() {
    assertThatThrownBy(() -> new EventVersions<>(Happened.class, Map.of(version("Changed", 1), SAME)))
        .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("Changed#2");
  }

  @Test
  void noUpcasterIsLeftThatNothingNeeds() {
    assertThatThrownBy(() -> new EventVersions<>(Happened.class,
        Map.of(version("Changed", 1), SAME, version("Changed", 2), SAME, version("Changed", 3), SAME)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void noTwoRecordsHaveOneName() {
    assertThatThrownBy(() -> new EventVersions<>(Twice.class, Map.of(version("Happened", 1), SAME)))
        .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("Happened");
  }
}
