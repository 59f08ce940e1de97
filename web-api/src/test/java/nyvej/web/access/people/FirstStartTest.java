package nyvej.web.access.people;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import nyvej.ops.server.EmbeddedMongo;
import nyvej.vocabulary.VolunteerId;
import nyvej.web.access.AccessSettings;
import nyvej.web.access.SetupException;
import nyvej.web.access.TestClock;
import nyvej.web.access.account.AccessDatabase;
import nyvej.web.access.account.Accounts;
import nyvej.web.access.account.ApiTokens;
import nyvej.web.access.account.FirstInvitation;
import nyvej.web.access.account.Organisations;
import nyvej.web.access.account.Passwords;
import nyvej.web.access.account.Secret;
import nyvej.web.access.account.Secrets;
import nyvej.web.access.account.Sessions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class FirstStartTest {
  private static final AccessSettings EMBEDDED = new AccessSettings("access", true,
      URI.create("http://localhost:8080/"));
  private static final AccessSettings ELSEWHERE = new AccessSettings("access", false,
      URI.create("https://nyvej.example/"));

  private final TestClock clock = new TestClock();
  private final Passwords passwords = new Passwords();
  private final ListAppender<ILoggingEvent> log = new ListAppender<>();
  private int made;
  private final Secrets secrets = new Secrets(length -> {
    byte[] bytes = new byte[length];
    bytes[0] = (byte) ++made;
    return bytes;
  });
  private EmbeddedMongo server;
  private MongoClient client;
  private Accounts accounts;
  private Organisations organisations;
  private Joining joining;
  private FirstAdministrator start;

  @BeforeEach
  void open() {
    server = EmbeddedMongo.inMemory();
    client = MongoClients.create(server.uri());
    var database = new AccessDatabase(client, "access");
    accounts = new Accounts(database);
    organisations = new Organisations(database);
    var first = new FirstInvitation(database);
    joining = new Joining(accounts, first, organisations, new Sessions(database), new ApiTokens(database), passwords,
        secrets,
        clock);
    start = new FirstAdministrator(accounts, first, new Invitations(accounts, secrets, clock, EMBEDDED), secrets);
    log.start();
    ((Logger) LoggerFactory.getLogger(FirstAdministrator.class)).addAppender(log);
  }

  @AfterEach
  void close() {
    ((Logger) LoggerFactory.getLogger(FirstAdministrator.class)).detachAppender(log);
    client.close();
    server.close();
    passwords.close();
  }

  private Secret link(int start) {
    String line = log.list.get(start).getFormattedMessage();
    return new Secret(line.substring(line.lastIndexOf('/') + 1));
  }

  private Outcome<?> join(Secret link) {
    return requireNonNull(joining.join(link, new Joining.Answers("Astrid", "Astrid", "fire små ord her")).block());
  }

  @Test
  void theLinkInTheLogMakesTheFirstAdministratorOnceAndIsNeverLoggedAgain() {
    start.inviteWhenThereIsNobody();
    assertThat(join(link(0))).isInstanceOf(Outcome.Done.class);
    assertThat(join(link(0))).isEqualTo(new Outcome.Refused<>("join.over"));
    start.inviteWhenThereIsNobody();
    assertThat(log.list).hasSize(1);
    assertThat(accounts.all().count().block()).isOne();
  }

  @Test
  void anotherStartReplacesTheLink() {
    start.inviteWhenThereIsNobody();
    start.inviteWhenThereIsNobody();
    assertThat(join(link(0))).isEqualTo(new Outcome.Refused<>("join.over"));
    assertThat(join(link(1))).isInstanceOf(Outcome.Done.class);
  }

  @Test
  void theLinkRunsOutAndIsVoidOnceSomebodyHasAnAccount() {
    start.inviteWhenThereIsNobody();
    clock.pass(Invitations.OPEN_FOR);
    assertThat(join(link(0))).isEqualTo(new Outcome.Refused<>("join.over"));
    start.inviteWhenThereIsNobody();
    samples(EMBEDDED).create().block();
    start.inviteWhenThereIsNobody();
    assertThat(join(link(1))).isEqualTo(new Outcome.Refused<>("join.over"));
  }

  private SampleAccounts samples(AccessSettings settings) {
    return new SampleAccounts(accounts, organisations, passwords, settings);
  }

  @Test
  void samplesAreMadeOnceAndOnlyInTheEmbeddedDefault() {
    samples(EMBEDDED).create().block();
    samples(EMBEDDED).create().block();
    assertThat(accounts.all().count().block()).isEqualTo(8);
    assertThat(organisations.branches().count().block()).isEqualTo(3);
    assertThat(organisations.all().map(organisation -> organisation.kind()).distinct().count().block()).isEqualTo(5);
    assertThatThrownBy(() -> samples(ELSEWHERE).create()).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(
        () -> samples(ELSEWHERE).attach("v", "V", SampleAccounts.AARHUS, new VolunteerId(UUID.randomUUID())))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void theProgramDoesNotStartElsewhereOnSampleAccounts() {
    new NoSampleAccountsElsewhere(accounts, ELSEWHERE).afterSingletonsInstantiated();
    samples(EMBEDDED).create().block();
    new NoSampleAccountsElsewhere(accounts, EMBEDDED).afterSingletonsInstantiated();
    assertThatThrownBy(() -> new NoSampleAccountsElsewhere(accounts, ELSEWHERE).afterSingletonsInstantiated())
        .isInstanceOf(IllegalStateException.class).hasMessageContaining("sample accounts");
  }

  @Test
  void cookiesNeedHttpsSoAnotherPublicUrlIsRefused() {
    for (String url : List.of("http://nyvej.example/", "ftp://localhost/", "nyvej", "https:///")) {
      assertThatThrownBy(() -> new AccessSettings("access", false, URI.create(url))).as(url)
          .isInstanceOf(SetupException.class);
    }
  }
}
