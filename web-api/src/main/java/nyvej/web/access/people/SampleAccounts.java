package nyvej.web.access.people;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import nyvej.vocabulary.BranchId;
import nyvej.vocabulary.Kommune;
import nyvej.vocabulary.OrganisationId;
import nyvej.vocabulary.PersonId;
import nyvej.vocabulary.VolunteerId;
import nyvej.web.access.AccessSettings;
import nyvej.web.access.Role;
import nyvej.web.access.account.Account;
import nyvej.web.access.account.Accounts;
import nyvej.web.access.account.Branch;
import nyvej.web.access.account.Organisation;
import nyvej.web.access.account.Organisation.Kind;
import nyvej.web.access.account.Organisations;
import nyvej.web.access.account.Passwords;
import nyvej.web.access.account.Username;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * People to try Nyvej out with, all with one password that is written in the documentation, so in the embedded default
 * alone. Their ids are the same everywhere and every time; making them twice makes them once.
 */
public final class SampleAccounts {
  /** Everybody's password. */
  public static final String PASSWORD = "prøv-nyvej-her";

  /** A network with three branches. */
  public static final OrganisationId NETWORK = new OrganisationId(id("organisation network"));
  /** A shelter that refers. */
  public static final OrganisationId SHELTER = new OrganisationId(id("organisation shelter"));
  /** A municipality that refers. */
  public static final OrganisationId MUNICIPALITY = new OrganisationId(id("organisation municipality"));
  /** A partner. */
  public static final OrganisationId PARTNER = new OrganisationId(id("organisation partner"));
  /** Another partner. */
  public static final OrganisationId OTHER_PARTNER = new OrganisationId(id("organisation other partner"));
  /** Who runs this installation. */
  public static final OrganisationId OPERATOR = new OrganisationId(id("organisation operator"));

  /** The network's branch in København. */
  public static final BranchId COPENHAGEN = new BranchId(id("branch copenhagen"));
  /** The network's branch in Aarhus. */
  public static final BranchId AARHUS = new BranchId(id("branch aarhus"));
  /** The network's branch in Odense. */
  public static final BranchId ODENSE = new BranchId(id("branch odense"));

  private static final Locale DANISH = Locale.of("da");

  private final Accounts accounts;
  private final Organisations organisations;
  private final Passwords passwords;
  private final AccessSettings settings;

  SampleAccounts(Accounts accounts, Organisations organisations, Passwords passwords, AccessSettings settings) {
    this.accounts = accounts;
    this.organisations = organisations;
    this.passwords = passwords;
    this.settings = settings;
  }

  /** The person who signs in with this sample username, such as {@code aarhus}. */
  public static PersonId person(String username) {
    return new PersonId(id("person " + username));
  }

  /**
   * Makes the organisations, the branches, and the accounts {@code copenhagen}, {@code aarhus} and {@code odense}
   * (coordinators), {@code shelter} and {@code municipality} (referrers), {@code partner}, {@code partner2} and
   * {@code admin}.
   *
   * @throws IllegalStateException outside the embedded default
   */
  public Mono<Void> create() {
    refuseElsewhere();
    return Flux.fromIterable(organisations()).concatMap(organisations::add).thenMany(Flux.fromIterable(branches()))
        .concatMap(organisations::add).then(passwords.hash(PASSWORD))
        .flatMapMany(hash -> Flux.fromIterable(people(hash))).concatMap(accounts::add).then();
  }

  /**
   * Makes an account for somebody who is a volunteer already.
   *
   * @throws IllegalStateException outside the embedded default
   */
  public Mono<Void> attach(String username, String name, BranchId branch, VolunteerId volunteer) {
    refuseElsewhere();
    return passwords.hash(PASSWORD)
        .map(hash -> account(username, name, Role.VOLUNTEER, NETWORK, branch, volunteer, hash))
        .flatMap(accounts::add).then();
  }

  private void refuseElsewhere() {
    if (!settings.embedded()) {
      throw new IllegalStateException("Sample accounts are for the embedded default alone.");
    }
  }

  private static List<Organisation> organisations() {
    return List.of(new Organisation(NETWORK, "Netværk for nye veje", Kind.NETWORK, null),
        new Organisation(SHELTER, "Krisecenter Fyrtårnet", Kind.SHELTER, new Kommune("0101")),
        new Organisation(MUNICIPALITY, "Aarhus Kommune (prøve)", Kind.MUNICIPALITY, new Kommune("0751")),
        new Organisation(PARTNER, "Foreningen Broen", Kind.PARTNER, null),
        new Organisation(OTHER_PARTNER, "Hjælp til hverdagen", Kind.PARTNER, null),
        new Organisation(OPERATOR, "Nyvej", Kind.OPERATOR, null));
  }

  /** The network's branches. */
  public static List<Branch> branches() {
    return List.of(new Branch(COPENHAGEN, NETWORK, "København", new Kommune("0101")),
        new Branch(AARHUS, NETWORK, "Aarhus", new Kommune("0751")),
        new Branch(ODENSE, NETWORK, "Odense", new Kommune("0461")));
  }

  private static List<Account> people(String hash) {
    return List.of(account("copenhagen", "Karen i København", Role.COORDINATOR, NETWORK, COPENHAGEN, null, hash),
        account("aarhus", "Anders i Aarhus", Role.COORDINATOR, NETWORK, AARHUS, null, hash),
        account("odense", "Oda i Odense", Role.COORDINATOR, NETWORK, ODENSE, null, hash),
        account("shelter", "Sofie på krisecentret", Role.REFERRER, SHELTER, null, null, hash),
        account("municipality", "Mads i kommunen", Role.REFERRER, MUNICIPALITY, null, null, hash),
        account("partner", "Pia i Broen", Role.PARTNER, PARTNER, null, null, hash),
        account("partner2", "Henrik i Hverdagen", Role.PARTNER, OTHER_PARTNER, null, null, hash),
        account("admin", "Astrid i driften", Role.ADMINISTRATOR, OPERATOR, null, null, hash));
  }

  private static Account account(String username, String name, Role role, OrganisationId organisation,
      @Nullable BranchId branch, @Nullable VolunteerId volunteer, String hash) {
    return new Account(person(username), Username.of(username), name, hash,
        new Account.Place(Set.of(role), organisation, branch, volunteer), DANISH, true, true);
  }

  private static UUID id(String name) {
    return UUID.nameUUIDFromBytes(("nyvej sample " + name).getBytes(StandardCharsets.UTF_8));
  }
}
