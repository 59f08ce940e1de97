package nyvej.web.access.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;
import nyvej.web.access.AccessSettings;
import nyvej.web.access.AccessTest;
import nyvej.web.access.Browser;
import nyvej.web.access.people.SampleAccounts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;

@AccessTest
class HeadersTest {
  @Autowired SampleAccounts samples;
  @Value("${local.server.port}") int port;

  @BeforeEach
  void samples() {
    samples.create().block();
  }

  @Test
  void everyAnswerTellsTheBrowserToTrustNobodyAndKeepNothing() {
    var browser = new Browser(port);
    browser.signIn("aarhus", SampleAccounts.PASSWORD);
    for (String path : new String[]{"/sign-in", "/try/page", "/api/me", "/api/try/ADMINISTRATOR", "/nothing",
      "/actuator/health"}) {
      var answer = browser.get(path);
      assertThat(answer.header("Content-Security-Policy")).as(path)
          .contains("default-src 'self'", "frame-ancestors 'none'",
              "form-action 'self'", "base-uri 'none'")
          .doesNotContain("unsafe");
      assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
      assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
      assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
      assertThat(answer.header("Cache-Control")).contains("no-store");
      assertThat(answer.header("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
      assertThat(answer.header("Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
      assertThat(answer.header("Permissions-Policy")).contains("geolocation=()", "camera=()");
      assertThat(answer.header("Strict-Transport-Security")).isEmpty();
    }
  }

  @Test
  void apiAnswersSetNoCookie() {
    var browser = new Browser(port);
    browser.get("/api/try/public");
    browser.get("/api/me");
    assertThat(browser.cookie("nyvej-csrf")).isEmpty();
    assertThat(browser.cookie("nyvej")).isEmpty();
    assertThat(browser.cookie("SESSION")).isEmpty();
  }

  /** The same where browsers come over https. */
  @Nested
  @Import(Https.class)
  class OverHttps {
    @Autowired SampleAccounts samples;
    @Value("${local.server.port}") int port;

    @Test
    void cookiesAreForThisHostAndHttpsAlone() {
      samples.create().block();
      var browser = new Browser(port);
      var page = browser.get("/sign-in");
      assertThat(page.header("Strict-Transport-Security")).startsWith("max-age=31536000");
      var in = browser.post("/sign-in", Map.of("username", "aarhus", "password", SampleAccounts.PASSWORD, "_csrf",
          page.hidden("_csrf").orElseThrow()));
      assertThat(in.status()).isEqualTo(303);
      assertThat(page.header("Set-Cookie") + in.header("Set-Cookie")).contains("__Host-nyvej-csrf=", "__Host-nyvej=");
      for (var answer : new Browser.Answer[]{page, in}) {
        assertThat(answer.response().headers().allValues("Set-Cookie")).isNotEmpty().allSatisfy(
            cookie -> assertThat(cookie).startsWith("__Host-").containsIgnoringCase("; Secure")
                .containsIgnoringCase("; HttpOnly")
                .contains("Path=/", "SameSite=Lax"));
      }
    }
  }

  @TestConfiguration
  static class Https {
    @Bean
    @Primary
    AccessSettings https() {
      return new AccessSettings("access", true, URI.create("https://nyvej.example/"));
    }
  }
}
