package nyvej.projection.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nyvej.event.EventCatalog;
import nyvej.event.NeedEvent.NeedCorrected;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.junit.jupiter.api.Test;

class PortionsTest {
  private static final Runnable NOTHING = () -> {
  };

  private final List<EventMessage> shown = new ArrayList<>();
  private final List<Integer> sizes = new ArrayList<>();
  private Instant now = Instant.EPOCH;
  private Duration each = Duration.ZERO;
  private boolean away;
  private final Portions portions = new Portions(10, () -> now, this::shows);

  private void shows(List<EventMessage> portion) {
    if (away) {
      throw new IllegalStateException("away");
    }
    shown.addAll(portion);
    sizes.add(portion.size());
    now = now.plus(each.multipliedBy(portion.size()));
  }

  private static List<EventMessage> batch(int size) {
    return IntStream.range(0, size).<EventMessage>mapToObj(
        _ -> new GenericEventMessage(EventCatalog.typeOf(NeedCorrected.class), Map.of())).toList();
  }

  private List<Integer> sizes(int batch) {
    sizes.clear();
    portions.show(batch(batch), NOTHING);
    return List.copyOf(sizes);
  }

  @Test
  void eachEventIsShownOnceAndInItsPlace() {
    var batch = batch(95);

    portions.show(batch, () -> sizes.add(0));

    assertThat(shown).isEqualTo(batch);
    assertThat(sizes).as("the claim is extended between two").containsExactly(10, 0, 20, 0, 40, 0, 25);
  }

  @Test
  void theyGrowWhileThatIsQuickButNotBeyondWhatABatchHas() {
    sizes(Portions.MOST);
    sizes(Portions.MOST);
    assertThat(sizes(Portions.MOST)).containsExactly(Portions.MOST);
    assertThat(sizes(3 * Portions.MOST)).hasSize(3);
  }

  @Test
  void oneThatIsNotFullSaysNothing() {
    assertThat(sizes(5)).containsExactly(5);
    assertThat(sizes(15)).containsExactly(10, 5);
  }

  @Test
  void theyShrinkWhileTheServerIsSlow() {
    sizes(310);
    each = Duration.ofMillis(20);
    assertThat(sizes(400)).containsExactly(320, 80);
    assertThat(sizes(100)).containsExactly(80, 20);
    each = Duration.ofSeconds(1);
    assertThat(sizes(100)).containsExactly(40, 20, 10, 10, 10, 10);
  }

  @Test
  void afterAFailureTheyBeginSmallAgain() {
    sizes(310);
    away = true;
    assertThatThrownBy(() -> sizes(100)).hasMessage("away");
    away = false;
    assertThat(sizes(30)).containsExactly(10, 20);
  }
}
