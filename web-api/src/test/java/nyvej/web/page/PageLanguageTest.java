package nyvej.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.http.HttpCookie;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;

class PageLanguageTest {
  @Test
  void theReadersOwnChoiceComesBeforeTheBrowsers() {
    assertThat(language(asking("da").cookie(new HttpCookie(PageLanguage.COOKIE, "en")))).isEqualTo("en");
  }

  @Test
  void withoutAChoiceTheBrowserIsHeard() {
    assertThat(language(asking("ar, en-GB;q=0.8, da;q=0.5"))).isEqualTo("en");
    assertThat(language(asking("da-DK, en;q=0.5"))).isEqualTo("da");
  }

  @Test
  void allElseIsDanish() {
    assertThat(language(MockServerHttpRequest.get("/"))).isEqualTo("da");
    assertThat(language(asking("ar"))).isEqualTo("da");
    assertThat(language(asking(";;;q="))).isEqualTo("da");
    assertThat(language(asking("da").cookie(new HttpCookie(PageLanguage.COOKIE, "../x")))).isEqualTo("da");
  }

  private static MockServerHttpRequest.BaseBuilder<?> asking(String languages) {
    return MockServerHttpRequest.get("/").header("Accept-Language", languages);
  }

  private static String language(MockServerHttpRequest.BaseBuilder<?> request) {
    var context = new PageLanguage().resolveLocaleContext(MockServerWebExchange.from(request));
    var locale = context.getLocale();
    return locale == null ? "none" : locale.getLanguage();
  }
}
