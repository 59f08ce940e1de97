package nyvej.web.access.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.regex.Pattern;
import nyvej.web.access.AccessTest;
import nyvej.web.access.Browser;
import nyvej.web.access.TestClock;
import nyvej.web.access.account.Accounts;
import nyvej.web.access.people.SampleAccounts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

@AccessTest
class ApiTokensTest {
  @Autowired SampleAccounts samples;
  @Autowired Accounts accounts;
  @Autowired TestClock clock;
  @Value("${local.server.port}") int port;
  Browser program;

  @BeforeEach
  void samples() {
    samples.create().block();
    clock.pass(Duration.ofHours(2));
    program = new Browser(port);
  }

  private Browser.Answer ask(String username, String password, String wish) {
    String pair = Base64.getEncoder().encodeToString((username + ":" + password).getBytes(StandardCharsets.UTF_8));
    return program.json("POST", "/api/tokens", wish, "Authorization", "Basic " + pair);
  }

  private static String value(Browser.Answer answer, String field) {
    var found = Pattern.compile("\"" + field + "\":\"([^\"]+)\"").matcher(answer.body());
    assertThat(found.find()).as(field + " in " + answer.body()).isTrue();
    return found.group(1);
  }

  private Browser.Answer with(String token, String path) {
    return program.get(path, "Authorization", "Bearer " + token);
  }

  @Test
  void aTokenIsShownOnceWorksAndCanBeRevoked() {
    var made = ask("partner", SampleAccounts.PASSWORD, "{\"label\":\"nightly\"}");
    assertThat(made.status()).isEqualTo(201);
    String token = value(made, "token");
    assertThat(token).startsWith("nyvej_").hasSize(49);
    assertThat(with(token, "/api/try/PARTNER").status()).isEqualTo(200);
    assertThat(with(token, "/api/try/ADMINISTRATOR").status()).isEqualTo(403);
    var list = with(token, "/api/tokens");
    assertThat(list.body()).contains("nightly", "\"lastUsed\":\"2026-").doesNotContain(token, token.substring(6));
    assertThat(
        program.json("POST", "/api/try/change", "{\"say\":\"hej\"}", "Authorization", "Bearer " + token).status())
        .isEqualTo(200);
    var gone = program.json("DELETE", "/api/tokens/" + value(made, "id"), "", "Authorization", "Bearer " + token);
    assertThat(gone.status()).isEqualTo(204);
    assertThat(with(token, "/api/try/PARTNER").status()).isEqualTo(401);
  }

  @Test
  void aTokenExpires() {
    String token = value(ask("partner2", SampleAccounts.PASSWORD, "{\"label\":\"short\",\"days\":1}"), "token");
    clock.pass(Duration.ofHours(23));
    assertThat(with(token, "/api/me").status()).isEqualTo(200);
    clock.pass(Duration.ofHours(1));
    assertThat(with(token, "/api/me").status()).isEqualTo(401);
  }

  @Test
  void aTokenMakesNoOtherAndOpensNoPageOfAnother() {
    String token = value(ask("copenhagen", SampleAccounts.PASSWORD, "{\"label\":\"one\"}"), "token");
    var another = program.json("POST", "/api/tokens", "{\"label\":\"two\"}", "Authorization", "Bearer " + token);
    assertThat(another.status()).isEqualTo(403);
    assertThat(another.body()).contains("\"code\":\"token.by-token\"");
    var mine = ask("aarhus", SampleAccounts.PASSWORD, "{\"label\":\"mine\"}");
    var theirs = program.json("DELETE", "/api/tokens/" + value(mine, "id"), "", "Authorization", "Bearer " + token);
    assertThat(theirs.status()).isEqualTo(404);
    assertThat(with(value(mine, "token"), "/api/me").status()).isEqualTo(200);
  }

  @Test
  void disablingTheAccountDisablesItsTokensAtOnce() {
    String token = value(ask("odense", SampleAccounts.PASSWORD, "{\"label\":\"x\"}"), "token");
    accounts.disable(SampleAccounts.person("odense")).block();
    assertThat(with(token, "/api/me").status()).isEqualTo(401);
    accounts.enable(SampleAccounts.person("odense")).block();
  }

  @Test
  void aPasswordOpensNothingButTheMakingOfAToken() {
    String basic = "Basic "
        + Base64.getEncoder().encodeToString(("aarhus:" + SampleAccounts.PASSWORD).getBytes(StandardCharsets.UTF_8));
    assertThat(program.get("/api/me", "Authorization", basic).status()).isEqualTo(401);
    assertThat(program.get("/api/tokens", "Authorization", basic).status()).isEqualTo(401);
    assertThat(ask("aarhus", "wrong password here", "{\"label\":\"x\"}").status()).isEqualTo(401);
    assertThat(ask("nobody", SampleAccounts.PASSWORD, "{\"label\":\"x\"}").status()).isEqualTo(401);
  }

  @Test
  void whoGuessesTooOftenIsToldToWait() {
    for (int i = 0; i < 5; i++) {
      assertThat(ask("guessed", "wrong password here", "{\"label\":\"x\"}").status()).isEqualTo(401);
    }
    var sixth = ask("guessed", "wrong password here", "{\"label\":\"x\"}");
    assertThat(sixth.status()).isEqualTo(429);
    assertThat(sixth.header("Content-Type")).startsWith("application/problem+json");
    assertThat(sixth.header("Retry-After")).isEqualTo("60");
    assertThat(sixth.body()).contains("\"code\":\"sign-in.wait\"", "There were too many attempts");
  }

  @Test
  void whatIsNoTokenOpensNothingEvenBesideASession() {
    program.signIn("aarhus", SampleAccounts.PASSWORD);
    assertThat(program.get("/api/me").status()).isEqualTo(200);
    for (String bad : new String[]{"Bearer", "Bearer ", "Bearer nyvej_", "Bearer " + "A".repeat(49), "Basic !",
      "Digest x", "nyvej_x"}) {
      assertThat(program.get("/api/me", "Authorization", bad).status()).as(bad).isEqualTo(401);
    }
  }

  @Test
  void aSessionMayCallTheApiButChangesNothingWithoutItsToken() {
    program.signIn("aarhus", SampleAccounts.PASSWORD);
    var forged = program.json("POST", "/api/try/change", "{\"say\":\"hej\"}");
    assertThat(forged.status()).isEqualTo(403);
    assertThat(forged.body()).contains("\"code\":\"access.csrf\"");
    var sent = program.json("POST", "/api/try/change", "{\"say\":\"hej\"}", "X-CSRF-TOKEN", program.csrf());
    assertThat(sent.status()).isEqualTo(200);
    assertThat(sent.body()).contains(SampleAccounts.person("aarhus").toString(), "hej");
    assertThat(program.json("POST", "/api/tokens", "{\"label\":\"by page\"}", "X-CSRF-TOKEN", program.csrf()).status())
        .isEqualTo(201);
  }

  @Test
  void aMalformedWishIsRefused() {
    for (String wish : new String[]{"{\"label\":\"\"}", "{\"label\":\"x\",\"days\":0}",
      "{\"label\":\"x\",\"days\":366}",
      "{\"label\":\"" + "x".repeat(81) + "\"}", "{}", "not json"}) {
      assertThat(ask("shelter", SampleAccounts.PASSWORD, wish).status()).as(wish).isEqualTo(400);
    }
  }
}
