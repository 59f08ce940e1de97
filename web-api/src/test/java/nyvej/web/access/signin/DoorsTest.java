package nyvej.web.access.signin;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import nyvej.web.access.AccessTest;
import nyvej.web.access.Browser;
import nyvej.web.access.Role;
import nyvej.web.access.people.SampleAccounts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.support.StaticApplicationContext;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;

@AccessTest
class DoorsTest {
  private static final Map<Role, String> WHO = Map.of(Role.REFERRER, "shelter", Role.COORDINATOR, "aarhus",
      Role.VOLUNTEER, "volunteer", Role.PARTNER, "partner", Role.ADMINISTRATOR, "admin");

  @Autowired SampleAccounts samples;
  @Value("${local.server.port}") int port;

  @BeforeEach
  void samples() {
    samples.create().block();
    samples.attach("volunteer", "Vibeke", SampleAccounts.AARHUS,
        nyvej.vocabulary.VolunteerId.of("6a0e3b52-6c1c-4c0e-9d5e-0d5c2d8f6a11")).block();
  }

  @ParameterizedTest
  @EnumSource
  void aRoleOpensItsOwnDoorsAndNoOther(Role role) {
    var browser = new Browser(port);
    browser.signIn(requireNonNull(WHO.get(role)), SampleAccounts.PASSWORD);
    for (Role other : Role.values()) {
      var answer = browser.get("/api/try/" + other);
      assertThat(answer.status()).as("%s at %s's", role, other).isEqualTo(role == other ? 200 : 403);
      if (role != other) {
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.body()).contains("\"code\":\"access.denied\"").doesNotContain(other.name());
      }
    }
    assertThat(browser.get("/api/try/two").status())
        .isEqualTo(role == Role.REFERRER || role == Role.PARTNER ? 200 : 403);
    assertThat(browser.get("/api/branches").status()).isEqualTo(200);
    assertThat(browser.get("/people").status()).isEqualTo(role == Role.ADMINISTRATOR ? 200 : 403);
    assertThat(browser.get("/api/people").status()).isEqualTo(role == Role.ADMINISTRATOR ? 200 : 403);
    assertThat(browser.get("/api/organisations").status()).isEqualTo(role == Role.ADMINISTRATOR ? 200 : 403);
    assertThat(browser.get("/actuator/info").status()).isEqualTo(role == Role.ADMINISTRATOR ? 404 : 403);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/try/REFERRER", "/api/try/two", "/api/people", "/api/tokens", "/api/me", "/api/branches",
    "/api/nothing/here", "/api/", "/api", "/actuator", "/actuator/env", "/api/try/REFERRER/", "/api//try/REFERRER",
    "/api/try/%52EFERRER", "/api/try;x=1/REFERRER"})
  void aStrangerIsToldToSignInWhetherThereIsSomethingOrNot(String path) {
    var answer = new Browser(port).get(path);
    assertThat(answer.status()).isIn(401, 400);
    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    assertThat(answer.body()).doesNotContain(path)
        .contains(answer.status() == 401 ? "\"code\":\"access.unauthenticated\"" : "\"code\":\"request.malformed\"");
    assertThat(answer.header("WWW-Authenticate")).isEqualTo(answer.status() == 401 ? "Bearer" : "");
  }

  @Test
  void aRefusalAtTheDoorIsAProblemInTheLanguageOfTheCaller() {
    var stranger = new Browser(port);
    stranger.plant("language", "da");
    assertThat(stranger.get("/api/me").body()).isEqualTo("{\"type\":\"urn:nyvej:problem:access.unauthenticated\","
        + "\"title\":\"Log ind først.\",\"status\":401,\"code\":\"access.unauthenticated\"}");
    var admin = new Browser(port);
    admin.signIn("admin", SampleAccounts.PASSWORD);
    assertThat(admin.json("POST", "/api/people/%s/disable".formatted(SampleAccounts.person("admin")), "{}",
        "X-CSRF-TOKEN", admin.csrf()).body()).isEqualTo("{\"type\":\"urn:nyvej:problem:account.own\","
            + "\"title\":\"You cannot close or change your own account.\",\"status\":409,\"code\":\"account.own\"}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/people", "/try/page", "/nothing/here", "/assets/../people",
    "/webjars/govuk-frontend/5/x.js",
    "/assets/..%2fpeople"})
  void aStrangerOnAPageIsLedToTheSignInPage(String path) {
    var answer = new Browser(port).get(path);
    assertThat(answer.status()).isIn(303, 400, 404);
    assertThat(answer.body()).doesNotContain("Vibeke");
  }

  @Test
  void aPartOfAPageSendsTheWholePageToSignIn() {
    var answer = new Browser(port).get("/try/page", "HX-Request", "true");
    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.header("HX-Redirect")).isEqualTo("/sign-in");
  }

  @Test
  void whatIsOpenIsOpen() {
    var stranger = new Browser(port);
    assertThat(stranger.get("/api/try/public").body()).isEqualTo("nobody");
    assertThat(stranger.get("/actuator/health").status()).isEqualTo(200);
    assertThat(stranger.get("/v3/api-docs").status()).isEqualTo(200);
    assertThat(stranger.get("/sign-in").status()).isEqualTo(200);
    stranger.signIn("aarhus", SampleAccounts.PASSWORD);
    assertThat(stranger.get("/api/try/public").body()).isEqualTo(SampleAccounts.person("aarhus").toString());
  }

  @Test
  void whoIsSignedInLearnsWhatDoesNotExist() {
    var browser = new Browser(port);
    browser.signIn("aarhus", SampleAccounts.PASSWORD);
    assertThat(browser.get("/nothing/here").status()).isEqualTo(404);
    assertThat(browser.get("/api/nothing/here").status()).isEqualTo(404);
    assertThat(browser.json("PATCH", "/api/me", "{}", "X-CSRF-TOKEN", browser.csrf()).status()).isEqualTo(405);
  }

  @Test
  void theDescriptionOfTheApiDoesNotAskForTheCaller() {
    assertThat(new Browser(port).get("/v3/api-docs").body()).contains("/api/tokens").doesNotContain("\"caller\"");
  }

  @Test
  void anEndpointThatNamesNobodyKeepsTheProgramFromStarting() throws Exception {
    var context = new StaticApplicationContext();
    context.registerSingleton("silent", Silent.class);
    var endpoints = new RequestMappingHandlerMapping();
    endpoints.setApplicationContext(context);
    endpoints.afterPropertiesSet();
    assertThatThrownBy(() -> new EveryEndpointNamesItsCallers(endpoints).afterSingletonsInstantiated())
        .isInstanceOf(IllegalStateException.class).hasMessageContaining("Silent");
    var door = Door.of(new HandlerMethod(new Silent(), Silent.class.getDeclaredMethod("nothing")));
    assertThat(door).isEqualTo(new Door.Shut());
    assertThat(door.letsIn(null)).isFalse();
  }

  /** Says nothing about its callers. */
  @Controller
  @org.springframework.boot.test.context.TestComponent
  static class Silent {
    @GetMapping("/silent")
    String nothing() {
      return "never";
    }
  }
}
