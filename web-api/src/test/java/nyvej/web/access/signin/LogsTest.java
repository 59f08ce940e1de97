package nyvej.web.access.signin;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import nyvej.web.access.AccessTest;
import nyvej.web.access.Browser;
import nyvej.web.access.people.SampleAccounts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

@AccessTest
class LogsTest {
  @Autowired SampleAccounts samples;
  @Value("${local.server.port}") int port;
  private final ListAppender<ILoggingEvent> log = new ListAppender<>();
  private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
  private final Logger ours = (Logger) LoggerFactory.getLogger("nyvej");

  @BeforeEach
  void listen() {
    samples.create().block();
    log.start();
    root.setLevel(Level.INFO);
    ours.setLevel(Level.TRACE);
    root.addAppender(log);
  }

  @AfterEach
  void stop() {
    root.detachAppender(log);
    root.setLevel(Level.WARN);
    ours.setLevel(null);
  }

  @Test
  void neitherNamesNorSecretsAreLogged() {
    String username = "logged-" + UUID.randomUUID();
    var admin = new Browser(port);
    admin.signIn("admin", SampleAccounts.PASSWORD);
    var invited = admin.json("POST", "/api/people",
        "{\"username\":\"%s\",\"name\":\"Loggine\",\"place\":{\"roles\":[\"PARTNER\"],\"organisation\":\"%s\"}}"
            .formatted(username,
                SampleAccounts.PARTNER),
        "X-CSRF-TOKEN", admin.csrf());
    String link = URI.create(value(invited, "link")).getPath();
    var guest = new Browser(port);
    guest.submit(link, Map.of("password", "kort"));
    guest.submit(link, Map.of("password", "fire små ord her"));
    guest.signIn(username, "forkert gæt her");
    guest.submit(link, Map.of("password", "fire små ord igen"));
    String pair = Base64.getEncoder().encodeToString((username + ":fire små ord her").getBytes(StandardCharsets.UTF_8));
    var token = value(guest.json("POST", "/api/tokens", "{\"label\":\"x\"}", "Authorization", "Basic " + pair),
        "token");
    guest.get("/api/me", "Authorization", "Bearer " + token);
    guest.json("POST", "/api/people", "{\"username\":\"" + username, "Authorization", "Bearer " + token);
    admin.json("POST", "/api/people", "{\"username\":\"" + username, "X-CSRF-TOKEN", admin.csrf());

    ours.trace("the log is listened to");
    var secrets = List.of(username, "Loggine", "kort", "små ord", "forkert", token, link.substring(6), pair,
        guest.cookie("nyvej"),
        admin.cookie("nyvej"));
    assertThat(log.list).extracting(ILoggingEvent::getFormattedMessage).contains("the log is listened to")
        .allSatisfy(line -> assertThat(secrets).filteredOn(secret -> !secret.isEmpty()).noneMatch(line::contains));
  }

  private static String value(Browser.Answer answer, String field) {
    var found = Pattern.compile("\"" + field + "\":\"([^\"]+)\"").matcher(answer.body());
    assertThat(found.find()).as("%s in %s", field, answer.body()).isTrue();
    return found.group(1);
  }
}
