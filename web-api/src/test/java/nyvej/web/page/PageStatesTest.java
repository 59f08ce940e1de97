package nyvej.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every page state, in a real browser: on the narrowest phone and a tablet in the light, on a desk in the dark. */
class PageStatesTest {
  private static Browser browser;
  private static Gallery gallery;

  @BeforeAll
  static void start() {
    browser = Browser.start("da");
    gallery = Gallery.start(0);
  }

  @AfterAll
  static void stop() {
    if (gallery != null) {
      gallery.close();
    }
    if (browser != null) {
      browser.close();
    }
  }

  static List<String> states() {
    return Gallery.states();
  }

  @ParameterizedTest
  @MethodSource("states")
  void isAccessibleAndFitsAndAsksNobodyElse(String state) {
    browser.requests();
    browser.complaints();
    for (int width : new int[]{320, 768, 1440}) {
      browser.face(width, width == 1440);
      browser.driver().get(gallery.url(state));
      assertThat(browser.complaints()).as("what the browser blocks or misses").noneMatch(Browser::blocked);
      assertThat(browser.requests()).as("addresses asked for").allMatch(address -> gallery.serves(address));
      assertThat(browser.scrollsSideways()).as("scrolls sideways").isFalse();
      assertThat(browser.violations()).isEmpty();
    }
  }
}
