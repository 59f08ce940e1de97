package nyvej.web.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import nyvej.web.NyvejApplication;
import nyvej.web.access.account.Accounts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** Accounts whose password everybody knows are made in a new store alone. */
class SampleDataTest {
  @TempDir Path data = Path.of("set by JUnit");

  private ConfigurableApplicationContext start(String... more) {
    var application = new SpringApplication(NyvejApplication.class);
    application.setRegisterShutdownHook(false);
    return application.run(
        Stream.concat(Stream.of("--server.port=0", "--nyvej.data=" + data), Stream.of(more)).toArray(String[]::new));
  }

  @Test
  void aStoreThatWasThereBeforeGetsNone() {
    start("--nyvej.sample=false").close();
    try (var nyvej = start()) {
      assertThat(nyvej.getBean(Accounts.class).any().block()).isFalse();
    }
  }
}
