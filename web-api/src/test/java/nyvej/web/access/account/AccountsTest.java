package nyvej.web.access.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import nyvej.ops.server.MongoServers;
import nyvej.vocabulary.BranchId;
import nyvej.vocabulary.OrganisationId;
import nyvej.vocabulary.PersonId;
import nyvej.web.access.Role;
import nyvej.web.access.account.ApiTokens.ApiToken;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import reactor.core.publisher.Flux;

@ParameterizedClass
@EnumSource(value = MongoServers.class, names = {"EMBEDDED", "EXTERNAL"})
class AccountsTest {
  private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");
  private static final Account.Place PLACE = new Account.Place(Set.of(Role.COORDINATOR, Role.REFERRER),
      new OrganisationId(UUID.randomUUID()), new BranchId(UUID.randomUUID()), null);

  private final MongoServers server;
  private MongoServers.@Nullable Lease lease;
  private @Nullable MongoClient client;
  private AccessDatabase database;
  private Accounts accounts;

  AccountsTest(MongoServers server) {
    this.server = server;
  }

  @BeforeEach
  void open() {
    var leased = server.lease();
    var connected = MongoClients.create(leased.uri());
    lease = leased;
    client = connected;
    database = new AccessDatabase(connected, leased.database());
    accounts = new Accounts(database);
  }

  @AfterEach
  void close() {
    if (client != null && lease != null) {
      client.close();
      lease.close();
    }
  }

  private static Account account(String username) {
    return new Account(new PersonId(UUID.randomUUID()), Username.of(username), "Åse Ø.", null, PLACE, Locale.of("da"),
        true,
        false);
  }

  private static Secret secret(int fill) {
    byte[] bytes = new byte[32];
    bytes[0] = (byte) fill;
    return Secret.of(bytes);
  }

  @Test
  void anAccountComesBackAsItWas() {
    Account account = account("ase");
    assertThat(accounts.add(account).block()).isTrue();
    assertThat(accounts.named(account.username()).block()).isEqualTo(account);
    assertThat(accounts.of(account.person()).block()).isEqualTo(account);
    assertThat(account.toString()).doesNotContain("ase", "Åse");
  }

  @Test
  void aUsernameIsTakenOnceHoweverManyWantIt() {
    Long added = Flux.range(0, 16).flatMap(_ -> accounts.add(account("ase")), 16).filter(won -> won).count().block();
    assertThat(added).isOne();
    assertThat(accounts.all().count().block()).isOne();
  }

  @Test
  void anInvitationIsUsedOnceHoweverManyJoinAtOnce() {
    accounts.invite(account("ase"), secret(1), NOW.plusSeconds(60)).block();
    assertThat(accounts.join(secret(2), NOW, "hash").hasElement().block()).isFalse();
    assertThat(accounts.join(secret(1), NOW.plusSeconds(60), "hash").hasElement().block()).isFalse();
    Long joined = Flux.range(0, 16).flatMap(i -> accounts.join(secret(1), NOW, "hash " + i), 16).count().block();
    assertThat(joined).isOne();
    assertThat(accounts.invitedBy(secret(1), NOW).hasElement().block()).isFalse();
  }

  @Test
  void disablingVoidsTheInvitation() {
    Account account = account("ase");
    accounts.invite(account, secret(1), NOW.plusSeconds(60)).block();
    accounts.disable(account.person()).block();
    assertThat(accounts.inviteAgain(account.person(), secret(2), NOW.plusSeconds(60)).hasElement().block()).isFalse();
    accounts.enable(account.person()).block();
    assertThat(accounts.join(secret(1), NOW, "hash").hasElement().block()).isFalse();
  }

  @Test
  void movingChangesThePlaceAlone() {
    Account account = account("ase");
    accounts.add(account).block();
    var place = new Account.Place(Set.of(Role.PARTNER), new OrganisationId(UUID.randomUUID()), null, null);
    Account moved = accounts.move(account.person(), place).block();
    assertThat(moved).isEqualTo(new Account(account.person(), account.username(), account.name(), null, place,
        account.locale(), true, false));
  }

  @Test
  void anAccountHasAtMostTwentyTokensAndOnlyItsOwnerRevokesThem() {
    var tokens = new ApiTokens(database);
    Username ase = Username.of("ase");
    for (int i = 0; i < ApiTokens.MOST; i++) {
      assertThat(tokens.issue(secret(i), token(ase)).block()).isTrue();
    }
    assertThat(tokens.issue(secret(99), token(ase)).block()).isFalse();
    var one = tokens.of(ase).blockFirst();
    assertThat(one).isNotNull();
    assertThat(tokens.revoke(Username.of("berit"), one.id()).block()).isFalse();
    assertThat(tokens.revoke(ase, one.id()).block()).isTrue();
    assertThat(tokens.of(ase).count().block()).isEqualTo(ApiTokens.MOST - 1L);
  }

  private static ApiToken token(Username owner) {
    return new ApiToken(UUID.randomUUID(), owner, "script", NOW, NOW.plus(Duration.ofDays(1)), null);
  }

  @Test
  void theFirstInvitationIsTakenOnce() {
    var first = new FirstInvitation(database);
    first.open(secret(1), NOW.plusSeconds(60)).block();
    first.open(secret(2), NOW.plusSeconds(60)).block();
    assertThat(first.isOpen(secret(1), NOW).block()).isFalse();
    assertThat(first.take(secret(2), NOW.plusSeconds(61)).block()).isFalse();
    Long taken = Flux.range(0, 16).flatMap(_ -> first.take(secret(2), NOW), 16).filter(won -> won).count().block();
    assertThat(taken).isOne();
  }
}
