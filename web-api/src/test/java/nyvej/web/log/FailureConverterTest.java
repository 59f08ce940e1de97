package nyvej.web.log;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import org.junit.jupiter.api.Test;

class FailureConverterTest {
  private final Logger logger = new LoggerContext().getLogger("test");

  private String written(Throwable failure) {
    return new FailureConverter().convert(new LoggingEvent("test", logger, Level.ERROR, "failed", failure, null));
  }

  @Test
  void tellsTypesAndPlacesAndNothingOfWhatSomebodyWrote() {
    var failure = new IllegalStateException("Samira", new IllegalArgumentException("Prøve"));
    assertThat(written(failure)).contains("java.lang.IllegalStateException at nyvej.web.log.FailureConverterTest.tells")
        .contains("caused by java.lang.IllegalArgumentException").doesNotContain("Samira", "Prøve");
  }

  @Test
  void isShort() {
    Throwable deep = new IllegalStateException();
    for (int i = 0; i < 100; i++) {
      deep = new IllegalStateException(deep);
    }
    assertThat(written(deep).lines()).hasSize(8);
    assertThat(written(new IllegalStateException()).lines()).hasSize(1);
  }
}
