package nyvej.web.access.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import nyvej.web.access.AccessTest;
import nyvej.web.access.Browser;
import nyvej.web.access.TestClock;
import nyvej.web.access.account.Sessions;
import nyvej.web.access.people.SampleAccounts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

@AccessTest
class KeptFormTest {
  private static final Map<String, String> WRITTEN = Map.of("text", "Hun har brug for\r\nhjælp & \"ro\" <b>\u202e",
      "empty", "",
      "password", "not this", "Kø", "=%+;");

  @Autowired SampleAccounts samples;
  @Autowired TestClock clock;
  @Value("${local.server.port}") int port;
  Browser browser;

  @BeforeEach
  void someoneWritesUntilTheSessionRunsOut() {
    samples.create().block();
    browser = new Browser(port);
    browser.signIn("aarhus", SampleAccounts.PASSWORD);
    clock.pass(Sessions.IDLE.plus(Duration.ofSeconds(1)));
  }

  private Browser.Answer signInOn(Browser.Answer page, String username, String password) {
    var fields = new HashMap<>(page.hiddenFields());
    fields.put("username", username);
    fields.put("password", password);
    return browser.submit("/sign-in", fields);
  }

  @Test
  void whatWasWrittenIsSentAfterSigningInAgain() {
    var asked = browser.submit("/try/form", WRITTEN);
    assertThat(asked.status()).isEqualTo(401);
    assertThat(asked.body()).contains("What you wrote is kept").doesNotContain("brug for", "not this");
    var wrong = signInOn(asked, "aarhus", "a wrong password");
    assertThat(wrong.status()).isEqualTo(401);
    var again = signInOn(wrong, "aarhus", SampleAccounts.PASSWORD);
    assertThat(again.status()).isEqualTo(200);
    assertThat(again.body()).contains("action=\"/try/form\"").doesNotContain("not this", "<b>");
    var sent = browser.submit("/try/form", again.hiddenFields());
    assertThat(sent.status()).isEqualTo(303);
    assertThat(sent.header("X-Sent-By")).isEqualTo(SampleAccounts.person("aarhus").toString());
    assertThat(URLDecoder.decode(sent.header("X-Sent"), StandardCharsets.UTF_8)).contains(
        "brug for\r\nhjælp & \"ro\" <b>\u202e",
        "Kø=[=%+;]", "empty=[]");
  }

  @Test
  void somebodyElseWhoSignsInSeesNothingOfIt() {
    var other = signInOn(browser.submit("/try/form", WRITTEN), "copenhagen", SampleAccounts.PASSWORD);
    assertThat(other.status()).isEqualTo(303);
    assertThat(other.header("Location")).isEqualTo("/");
    assertThat(other.body()).doesNotContain("brug for");
  }

  @Test
  void nothingIsKeptForAStrangerOrFromAnotherSite() {
    var stranger = new Browser(port);
    assertThat(stranger.submit("/try/form", WRITTEN).hidden("kept")).isEmpty();
    assertThat(browser.post("/try/form", WRITTEN).status()).isEqualTo(403);
  }

  @Test
  void aMadeUpOrOverlongFormIsNotKept() {
    var made = browser.submit("/sign-in",
        Map.of("username", "aarhus", "password", SampleAccounts.PASSWORD, "kept", "bm90IHNlYWxlZA=="));
    assertThat(made.status()).isEqualTo(303);
    clock.pass(Sessions.IDLE.plus(Duration.ofSeconds(1)));
    var overlong = browser.submit("/try/form", Map.of("text", "ord ".repeat(30_000)));
    assertThat(overlong.status()).isEqualTo(401);
    assertThat(overlong.hidden("kept")).isEmpty();
  }
}
