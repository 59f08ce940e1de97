package nyvej.web.access.account;

import static com.mongodb.client.model.Filters.eq;
import static nyvej.web.access.account.AccountDocuments.optional;
import static nyvej.web.access.account.AccountDocuments.text;

import com.mongodb.reactivestreams.client.MongoCollection;
import nyvej.vocabulary.BranchId;
import nyvej.vocabulary.Kommune;
import nyvej.vocabulary.OrganisationId;
import org.bson.Document;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Organisations and their branches. They are added and renamed, never removed: needs and matches name them for good. */
public final class Organisations {
  private final MongoCollection<Document> organisations;
  private final MongoCollection<Document> branches;

  /** Over the collections {@code organisations} and {@code branches}. */
  public Organisations(AccessDatabase database) {
    organisations = database.collection("organisations");
    branches = database.collection("branches");
  }

  /** Adds an organisation; one with this id already stays as it is. */
  public Mono<Void> add(Organisation organisation) {
    return insert(organisations,
        new Document("_id", organisation.id().toString()).append("name", organisation.name())
            .append("kind", organisation.kind().name()).append("kommune", text(organisation.kommune())));
  }

  /** Adds a branch; one with this id already stays as it is. */
  public Mono<Void> add(Branch branch) {
    return insert(branches,
        new Document("_id", branch.id().toString()).append("organisation", branch.organisation().toString())
            .append("name", branch.name()).append("kommune", branch.kommune().toString()));
  }

  private static Mono<Void> insert(MongoCollection<Document> into, Document document) {
    return Mono.from(into.insertOne(document)).then().onErrorResume(AccessDatabase::isTaken, _ -> Mono.empty());
  }

  /** Every organisation, by name. */
  public Flux<Organisation> all() {
    return AccessDatabase.all(organisations.find().sort(new Document("name", 1))).map(Organisations::organisation);
  }

  /** The organisation with this id. */
  public Mono<Organisation> organisation(OrganisationId id) {
    return Mono.from(organisations.find(eq("_id", id.toString())).first()).map(Organisations::organisation);
  }

  /** Every branch, by name. */
  public Flux<Branch> branches() {
    return AccessDatabase.all(branches.find().sort(new Document("name", 1))).map(Organisations::branch);
  }

  /** An organisation's branches, by name. */
  public Flux<Branch> branchesOf(OrganisationId id) {
    return AccessDatabase.all(branches.find(eq("organisation", id.toString())).sort(new Document("name", 1)))
        .map(Organisations::branch);
  }

  /** The branch with this id. */
  public Mono<Branch> branch(BranchId id) {
    return Mono.from(branches.find(eq("_id", id.toString())).first()).map(Organisations::branch);
  }

  private static Organisation organisation(Document stored) {
    return new Organisation(OrganisationId.of(stored.getString("_id")), stored.getString("name"),
        Organisation.Kind.valueOf(stored.getString("kind")), optional(stored.getString("kommune"), Kommune::new));
  }

  private static Branch branch(Document stored) {
    return new Branch(BranchId.of(stored.getString("_id")), OrganisationId.of(stored.getString("organisation")),
        stored.getString("name"), new Kommune(stored.getString("kommune")));
  }
}
