package nyvej.web.access.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import nyvej.web.access.AccessTest;
import nyvej.web.access.Browser;
import nyvej.web.access.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

@AccessTest
class JoinTest {
  private static final String GOOD = "fire små ord her";

  @Autowired SampleAccounts samples;
  @Autowired TestClock clock;
  @Value("${local.server.port}") int port;
  Browser admin;

  @BeforeEach
  void anAdministrator() {
    samples.create().block();
    clock.pass(Duration.ofHours(2));
    admin = new Browser(port);
    admin.signIn("admin", SampleAccounts.PASSWORD);
  }

  private Browser.Answer invite(String username, String place) {
    return admin.json("POST", "/api/people",
        "{\"username\":\"%s\",\"name\":\"Ny Ø.\",\"place\":%s}".formatted(username, place),
        "X-CSRF-TOKEN", admin.csrf());
  }

  private static String partner() {
    return "{\"roles\":[\"PARTNER\"],\"organisation\":\"%s\"}".formatted(SampleAccounts.PARTNER);
  }

  private static String value(Browser.Answer answer, String field) {
    var found = Pattern.compile("\"" + field + "\":\"([^\"]+)\"").matcher(answer.body());
    assertThat(found.find()).as("%s in %s", field, answer.body()).isTrue();
    return found.group(1);
  }

  private static String path(Browser.Answer invited) {
    assertThat(invited.status()).as(invited.body()).isEqualTo(201);
    return URI.create(value(invited, "link")).getPath();
  }

  private static String fresh() {
    return "join-" + UUID.randomUUID();
  }

  @Test
  void theInvitedChoosesAPasswordAndIsSignedIn() {
    String username = fresh();
    String link = path(invite(username, partner()));
    var guest = new Browser(port);
    assertThat(guest.get(link).body()).contains("Welcome to Nyvej", username).doesNotContain("Ny Ø.");
    var weak = guest.submit(link, Map.of("password", "password1234"));
    assertThat(weak.status()).isEqualTo(400);
    assertThat(weak.body()).contains("easily guessed").doesNotContain("password1234");
    var joined = guest.submit(link, Map.of("password", GOOD));
    assertThat(joined.status()).isEqualTo(303);
    assertThat(guest.get("/api/try/PARTNER").status()).isEqualTo(200);
    assertThat(guest.get(link).status()).isEqualTo(404);
    assertThat(guest.submit(link, Map.of("password", GOOD + "!")).status()).isEqualTo(404);
    assertThat(new Browser(port).signIn(username, GOOD).status()).isEqualTo(303);
  }

  @Test
  void ofSixteenWhoOpenALinkAtOnceOneJoins() throws Exception {
    String link = path(invite(fresh(), partner()));
    try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<Integer>> all = IntStream.range(0, 16)
          .<Callable<Integer>>mapToObj(i -> () -> new Browser(port).submit(link, Map.of("password", GOOD + i)).status())
          .toList();
      var statuses = pool.invokeAll(all).stream().map(Future::resultNow).toList();
      assertThat(statuses).filteredOn(status -> status == 303).hasSize(1);
      assertThat(statuses).filteredOn(status -> status != 303).hasSize(15).containsOnly(404);
    }
  }

  @Test
  void aLinkRunsOutAndANewOneReplacesIt() {
    var first = invite(fresh(), partner());
    var again = admin.json("POST", "/api/people/" + value(first, "person") + "/invitation", "", "X-CSRF-TOKEN",
        admin.csrf());
    var guest = new Browser(port);
    assertThat(guest.get(path(first)).status()).isEqualTo(404);
    assertThat(guest.get(path(again)).status()).isEqualTo(200);
    clock.pass(Duration.ofDays(7));
    assertThat(guest.submit(path(again), Map.of("password", GOOD)).status()).isEqualTo(404);
  }

  @Test
  void aSecondLinkEndsWhatTheOldPasswordOpened() {
    String username = fresh();
    var invited = invite(username, partner());
    var old = new Browser(port);
    old.submit(path(invited), Map.of("password", GOOD));
    var again = admin.json("POST", "/api/people/" + value(invited, "person") + "/invitation", "", "X-CSRF-TOKEN",
        admin.csrf());
    assertThat(old.get("/api/me").status()).isEqualTo(200);
    new Browser(port).submit(path(again), Map.of("password", "andre gode små ord"));
    assertThat(old.get("/api/me").status()).isEqualTo(401);
    assertThat(new Browser(port).signIn(username, GOOD).status()).isEqualTo(401);
  }

  @Test
  void aPlaceThatMakesNoSenseIsRefused() {
    Map<String, String> places = Map.of("{\"roles\":[],\"organisation\":\"%s\"}".formatted(SampleAccounts.PARTNER),
        "account.no-role",
        "{\"roles\":[\"COORDINATOR\"],\"organisation\":\"%s\"}".formatted(SampleAccounts.NETWORK),
        "account.branch-missing",
        "{\"roles\":[\"COORDINATOR\"],\"organisation\":\"%s\",\"branch\":\"%s\"}".formatted(SampleAccounts.PARTNER,
            SampleAccounts.AARHUS),
        "branch.unknown",
        "{\"roles\":[\"VOLUNTEER\"],\"organisation\":\"%s\",\"branch\":\"%s\"}".formatted(SampleAccounts.NETWORK,
            SampleAccounts.AARHUS),
        "account.volunteer-missing",
        "{\"roles\":[\"PARTNER\"],\"organisation\":\"%s\"}".formatted(UUID.randomUUID()), "organisation.unknown");
    places.forEach((place, code) -> assertThat(invite(fresh(), place).body()).contains("\"code\":\"" + code + "\""));
    assertThat(invite("AARHUS", partner()).body()).contains("\"code\":\"username.taken\"");
  }

  @Test
  void aBodyWithoutWhatItNeedsIsTheCallersFault() {
    for (String body : new String[]{"{}", "{\"name\":null}", "[]",
      "{\"username\":\"a\",\"name\":\"b\",\"place\":{}}"}) {
      for (String path : new String[]{"/api/people", "/api/organisations",
        "/api/organisations/" + SampleAccounts.NETWORK + "/branches"}) {
        assertThat(admin.json("POST", path, body, "X-CSRF-TOKEN", admin.csrf()).status()).as(path + body)
            .isEqualTo(400);
      }
    }
  }

  @Test
  void nobodyClosesHerOwnAccount() {
    var own = admin.json("POST", "/api/people/" + SampleAccounts.person("admin") + "/disable", "", "X-CSRF-TOKEN",
        admin.csrf());
    assertThat(own.status()).isEqualTo(409);
    assertThat(own.body()).contains("\"code\":\"account.own\"");
    assertThat(admin.get("/people").status()).isEqualTo(200);
  }

  @Test
  void thePageInvitesAndCloses() {
    String username = fresh();
    var invited = admin.submit("/people", Map.of("username", username, "name", "Pia <b>", "role", "PARTNER", "seat",
        SampleAccounts.PARTNER.toString()));
    assertThat(invited.status()).isEqualTo(200);
    assertThat(invited.body()).contains("/join/", username, "Pia &lt;b&gt;");
    assertThat(admin.get("/people").body()).contains(username).doesNotContain("/join/");
    var nowhere = admin.submit("/people", Map.of("username", fresh(), "name", "Pia", "role", "PARTNER", "seat", "x"));
    assertThat(nowhere.status()).isEqualTo(400);
    assertThat(nowhere.body()).contains("Choose an organisation");
  }

  @Test
  void branchesHaveTheNamesThatAConsentShows() {
    var referrer = new Browser(port);
    referrer.signIn("shelter", SampleAccounts.PASSWORD);
    assertThat(referrer.get("/api/branches").body()).contains(SampleAccounts.ODENSE.toString(), "Odense",
        "Netværk for nye veje");
    assertThat(referrer.get("/api/organisations/" + SampleAccounts.NETWORK + "/branches").status()).isEqualTo(403);
  }
}
