package nyvej.web.access.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import nyvej.web.access.TestClock;
import org.junit.jupiter.api.Test;

class ThrottleTest {
  private final TestClock clock = new TestClock();
  private final Throttle throttle = new Throttle(clock);
  private final Username anna = Username.of("anna");

  @Test
  void waitsAreOneMinuteThenTwiceAsLongUpToAQuarter() {
    freeTries();
    for (int minutes : new int[]{1, 2, 4, 8, 15, 15}) {
      clock.pass(Duration.ofMinutes(minutes).minusSeconds(1));
      assertThat(throttle.mayTry(anna)).isFalse();
      clock.pass(Duration.ofSeconds(1));
      assertThat(throttle.mayTry(anna)).isTrue();
      assertThat(throttle.mayTry(anna)).isFalse();
    }
  }

  @Test
  void successAndAQuietHourForgive() {
    freeTries();
    throttle.succeeded(anna);
    freeTries();
    clock.pass(Duration.ofHours(1).plusSeconds(1));
    freeTries();
  }

  @Test
  void oneNameDoesNotHoldUpAnother() {
    freeTries();
    assertThat(throttle.mayTry(Username.of("berit"))).isTrue();
  }

  @Test
  void manyAtOnceAreMany() {
    long through = IntStream.range(0, 1_000).parallel().filter(_ -> throttle.mayTry(anna)).count();
    assertThat(through).isEqualTo(Throttle.FREE);
  }

  @Test
  void itsMemoryIsBounded() {
    freeTries();
    for (int i = 0; i < 10_000; i++) {
      throttle.mayTry(Username.of("name" + i));
    }
    assertThat(throttle.mayTry(anna)).isTrue();
  }

  private void freeTries() {
    for (int i = 0; i < Throttle.FREE; i++) {
      assertThat(throttle.mayTry(anna)).isTrue();
    }
    assertThat(throttle.mayTry(anna)).isFalse();
  }
}
