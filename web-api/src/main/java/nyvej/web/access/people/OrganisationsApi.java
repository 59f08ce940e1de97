package nyvej.web.access.people;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nyvej.vocabulary.BranchId;
import nyvej.vocabulary.Kommune;
import nyvej.vocabulary.OrganisationId;
import nyvej.web.access.May;
import nyvej.web.access.Role;
import nyvej.web.access.SignedIn;
import nyvej.web.access.account.Branch;
import nyvej.web.access.account.Organisation;
import nyvej.web.access.account.Organisation.Kind;
import nyvej.web.access.account.Organisations;
import nyvej.web.access.account.Secrets;
import nyvej.web.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Organisations and branches. Administrators look after them; everybody may know the branches, to name them in a consent. */
@RestController
@May(Role.ADMINISTRATOR)
@RequestMapping("/api")
final class OrganisationsApi {
  private final Organisations organisations;
  private final Secrets secrets;

  OrganisationsApi(Organisations organisations, Secrets secrets) {
    this.organisations = organisations;
    this.secrets = secrets;
  }

  /** @param kommune a four-digit code */
  record NewOrganisation(String name, Kind kind, @Nullable String kommune) {
    NewOrganisation {
      Objects.requireNonNull(name);
      Objects.requireNonNull(kind);
    }
  }

  /** @param kommune a four-digit code */
  record NewBranch(String name, String kommune) {
    NewBranch {
      Objects.requireNonNull(name);
      Objects.requireNonNull(kommune);
    }
  }

  record ShownOrganisation(UUID id, String name, Kind kind, @Nullable String kommune) {
    static ShownOrganisation of(Organisation organisation) {
      return new ShownOrganisation(organisation.id().value(), organisation.name(), organisation.kind(),
          organisation.kommune() == null ? null : organisation.kommune().value());
    }
  }

  record ShownBranch(UUID id, String name, String kommune, UUID organisation, String organisationName) {
    static ShownBranch of(Branch branch, String organisationName) {
      return new ShownBranch(branch.id().value(), branch.name(), branch.kommune().value(),
          branch.organisation().value(),
          organisationName);
    }
  }

  @GetMapping("/branches")
  @SignedIn
  Flux<ShownBranch> allBranches() {
    return organisations.all().collectMap(Organisation::id, Organisation::name)
        .flatMapMany((Map<OrganisationId, String> names) -> organisations.branches()
            .map(branch -> ShownBranch.of(branch, names.getOrDefault(branch.organisation(), ""))));
  }

  @GetMapping("/organisations")
  Flux<ShownOrganisation> list() {
    return organisations.all().map(ShownOrganisation::of);
  }

  @PostMapping("/organisations")
  Mono<ResponseEntity<ShownOrganisation>> add(@RequestBody NewOrganisation wish) {
    var organisation = new Organisation(new OrganisationId(secrets.id()), name(wish.name()), wish.kind(),
        wish.kommune() == null ? null : new Kommune(wish.kommune()));
    return organisations.add(organisation)
        .thenReturn(ResponseEntity.status(HttpStatus.CREATED).body(ShownOrganisation.of(organisation)));
  }

  @GetMapping("/organisations/{id}/branches")
  Flux<ShownBranch> branchesOf(@PathVariable UUID id) {
    return organisations.organisation(new OrganisationId(id)).flatMapMany(organisation -> organisations
        .branchesOf(organisation.id()).map(branch -> ShownBranch.of(branch, organisation.name())));
  }

  @PostMapping("/organisations/{id}/branches")
  Mono<ResponseEntity<ShownBranch>> addBranch(@PathVariable UUID id, @RequestBody NewBranch wish) {
    var name = name(wish.name());
    return organisations.organisation(new OrganisationId(id))
        .switchIfEmpty(Mono.error(() -> Problem.notFound("organisation.unknown")))
        .flatMap(organisation -> create(organisation, name, wish.kommune()));
  }

  private Mono<ResponseEntity<ShownBranch>> create(Organisation network, String name, String kommune) {
    if (network.kind() != Kind.NETWORK) {
      throw new Problem(HttpStatus.BAD_REQUEST, "organisation.no-network");
    }
    var branch = new Branch(new BranchId(secrets.id()), network.id(), name, new Kommune(kommune));
    return organisations.add(branch)
        .thenReturn(ResponseEntity.status(HttpStatus.CREATED).body(ShownBranch.of(branch, network.name())));
  }

  private static String name(String name) {
    if (!People.isName(name)) {
      throw new Problem(HttpStatus.BAD_REQUEST, "name.malformed");
    }
    return name.strip();
  }
}
