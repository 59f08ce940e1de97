package nyvej.web.access.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import nyvej.web.access.AccessTest;
import nyvej.web.access.Browser;
import nyvej.web.access.TestClock;
import nyvej.web.access.account.Accounts;
import nyvej.web.access.account.Sessions;
import nyvej.web.access.people.SampleAccounts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

@AccessTest
class SignInTest {
  @Autowired SampleAccounts samples;
  @Autowired Accounts accounts;
  @Autowired TestClock clock;
  @Value("${local.server.port}") int port;
  Browser browser;

  @BeforeEach
  void samples() {
    samples.create().block();
    browser = new Browser(port);
    clock.pass(Duration.ofHours(2));
  }

  @Test
  void aPageLeadsToTheSignInPageAndFromThereBack() {
    var asked = browser.get("/try/page?list=2&x=%C3%A5");
    assertThat(asked.status()).isEqualTo(303);
    assertThat(asked.header("Location")).startsWith("/sign-in?return=%2Ftry%2Fpage");
    var page = browser.get(asked.header("Location"));
    var fields = new java.util.HashMap<>(page.hiddenFields());
    fields.putAll(Map.of("username", "aarhus", "password", SampleAccounts.PASSWORD));
    var in = browser.submit("/sign-in", fields);
    assertThat(in.status()).isEqualTo(303);
    assertThat(in.header("Location")).isEqualTo("/try/page?list=2&x=%C3%A5");
    assertThat(browser.get("/try/page").status()).isEqualTo(200);
  }

  @Test
  void theCookieIsForThisSiteAndNoScript() {
    var in = browser.signIn("aarhus", SampleAccounts.PASSWORD);
    assertThat(in.response().headers().allValues("Set-Cookie")).filteredOn(cookie -> cookie.startsWith("nyvej="))
        .singleElement().asString().containsIgnoringCase("HttpOnly").contains("SameSite=Lax").contains("Path=/")
        .doesNotContain("Max-Age", "Expires", "Domain");
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://evil.example/", "//evil.example", "/\\evil.example", "/%0d%0aLocation:x",
    "javascript:alert(1)",
    "/\t/evil.example", "\\\\evil.example", "http:/evil.example", " //evil.example", "/sign-out", ""})
  void noReturnLeadsToAnotherSite(String target) {
    var in = browser.submit("/sign-in",
        Map.of("username", "aarhus", "password", SampleAccounts.PASSWORD, "back", target));
    assertThat(in.status()).isEqualTo(303);
    assertThat(in.header("Location")).isIn("/", "/%0d%0aLocation:x");
  }

  @Test
  void whoIsUnknownWrongDisabledOrNotJoinedSeesTheSame() {
    accounts.disable(SampleAccounts.person("odense")).block();
    var unknown = browser.signIn("nobody@example.org", "not the password");
    var wrong = browser.signIn("copenhagen", "not the password");
    var disabled = browser.signIn("odense", SampleAccounts.PASSWORD);
    accounts.enable(SampleAccounts.person("odense")).block();
    assertThat(unknown.status()).isEqualTo(401).isEqualTo(wrong.status()).isEqualTo(disabled.status());
    assertThat(shape(unknown, "nobody@example.org")).isEqualTo(shape(wrong, "copenhagen"))
        .isEqualTo(shape(disabled, "odense"));
    assertThat(browser.cookie("nyvej")).isEmpty();
  }

  private static String shape(Browser.Answer page, String username) {
    return page.body().replace(username, "").replace(page.hidden("_csrf").orElseThrow(), "");
  }

  @Test
  void guessingHasToWaitWhetherTheNameExistsOrNot() {
    for (String username : new String[]{"partner", "nobody-at-all"}) {
      for (int attempt = 0; attempt < 5; attempt++) {
        assertThat(browser.signIn(username, "guess number " + attempt).status()).isEqualTo(401);
      }
      assertThat(browser.signIn(username, SampleAccounts.PASSWORD).status()).isEqualTo(429);
    }
    clock.pass(Duration.ofMinutes(2));
    assertThat(browser.signIn("partner", SampleAccounts.PASSWORD).status()).isEqualTo(303);
  }

  @Test
  void aPlantedSessionIsNeverTakenOver() {
    String planted = "A".repeat(43);
    browser.plant("nyvej", planted);
    browser.signIn("aarhus", SampleAccounts.PASSWORD);
    assertThat(browser.cookie("nyvej")).hasSize(43).isNotEqualTo(planted);
    var attacker = new Browser(port);
    attacker.plant("nyvej", planted);
    assertThat(attacker.get("/try/page").status()).isEqualTo(303);
  }

  @Test
  void signingInAnewEndsTheOldSession() {
    browser.signIn("aarhus", SampleAccounts.PASSWORD);
    var old = new Browser(port);
    old.plant("nyvej", browser.cookie("nyvej"));
    browser.signIn("copenhagen", SampleAccounts.PASSWORD);
    assertThat(old.get("/try/page").status()).isEqualTo(303);
  }

  @Test
  void signingOutEndsTheSessionOnTheServerToo() {
    browser.signIn("aarhus", SampleAccounts.PASSWORD);
    String session = browser.cookie("nyvej");
    var out = browser.submit("/sign-out", Map.of());
    assertThat(out.header("Location")).isEqualTo("/sign-in");
    assertThat(out.header("Clear-Site-Data")).contains("cache");
    assertThat(browser.cookie("nyvej")).isEmpty();
    browser.plant("nyvej", session);
    assertThat(browser.get("/try/page").status()).isEqualTo(303);
  }

  @Test
  void aSessionRunsOutWhenUnusedAndAtTheEndOfTheDay() {
    browser.signIn("aarhus", SampleAccounts.PASSWORD);
    for (int i = 0; i < 11; i++) {
      clock.pass(Duration.ofMinutes(59));
      assertThat(browser.get("/try/page").status()).isEqualTo(200);
    }
    clock.pass(Sessions.IDLE.plusSeconds(1));
    assertThat(browser.get("/try/page").status()).isEqualTo(303);
    browser.signIn("aarhus", SampleAccounts.PASSWORD);
    for (int i = 0; i < 24; i++) {
      clock.pass(Duration.ofMinutes(30));
      assertThat(browser.get("/try/page").status()).isEqualTo(200);
    }
    clock.pass(Duration.ofMinutes(1));
    assertThat(browser.get("/try/page").status()).isEqualTo(303);
  }

  @Test
  void disablingShutsAnOpenSessionAtOnce() {
    browser.signIn("municipality", SampleAccounts.PASSWORD);
    assertThat(browser.get("/api/me").status()).isEqualTo(200);
    accounts.disable(SampleAccounts.person("municipality")).block();
    assertThat(browser.get("/api/me").status()).isEqualTo(401);
    accounts.enable(SampleAccounts.person("municipality")).block();
  }

  @Test
  void aFormWithoutItsTokenIsRefusedEvenForSigningIn() {
    var forged = browser.post("/sign-in", Map.of("username", "aarhus", "password", SampleAccounts.PASSWORD));
    assertThat(forged.status()).isEqualTo(403);
    browser.signIn("aarhus", SampleAccounts.PASSWORD);
    assertThat(browser.post("/try/form", Map.of("a", "b")).status()).isEqualTo(403);
    assertThat(browser.post("/sign-out", Map.of("_csrf", "made up")).status()).isEqualTo(403);
    assertThat(browser.submit("/try/form", Map.of("a", "b")).status()).isEqualTo(303);
  }

  @Test
  void capitalsAndWidthDoNotMakeAnotherName() {
    assertThat(browser.signIn("  AARHUS ", SampleAccounts.PASSWORD).status()).isEqualTo(303);
    assertThat(browser.signIn("\uff41arhus", SampleAccounts.PASSWORD).status()).isEqualTo(303);
    assertThat(browser.signIn("\u0430arhus", SampleAccounts.PASSWORD).status()).isEqualTo(401);
    assertThat(browser.signIn("aarhus", "prov\u0308-nyvej-her").status()).isEqualTo(401);
  }

  @Test
  void oddInputIsOnlyWrong() {
    for (String username : new String[]{"", " ", "a", "a".repeat(10_000), "{$gt: ''}", "\u0000\u202e", "\ud800"}) {
      assertThat(browser.signIn(username, "whatever it is").status()).isEqualTo(401);
    }
    assertThat(browser.signIn("odense", "x".repeat(50_000)).status()).isEqualTo(401);
  }
}
