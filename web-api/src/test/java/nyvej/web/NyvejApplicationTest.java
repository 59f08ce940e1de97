package nyvej.web;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.net.URLClassLoader;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.GenericApplicationContext;

class NyvejApplicationTest {
  /** As in the packed jar, where the loader of the JDK's own threads sees nothing but what starts it. */
  @Test
  void resourcesAreFoundFromAThreadThatKnowsNothingOfThem() throws Exception {
    try (var blind = new URLClassLoader(new URL[0], null); var context = new GenericApplicationContext()) {
      context.setResourceLoader(requireNonNull(NyvejApplication.application().getResourceLoader()));
      var found = new FutureTask<>(() -> context.getResource("classpath:templates/error/5xx.html").exists());
      var thread = new Thread(found);
      thread.setContextClassLoader(blind);

      thread.start();

      assertThat(found.get()).isTrue();
    }
  }
}
