package nyvej.web.access.account;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;
import static nyvej.web.access.account.AccountDocuments.ENABLED;
import static nyvej.web.access.account.AccountDocuments.INVITATION;
import static nyvej.web.access.account.AccountDocuments.INVITED_UNTIL;
import static nyvej.web.access.account.AccountDocuments.PASSWORD;
import static nyvej.web.access.account.AccountDocuments.PERSON;
import static nyvej.web.access.account.AccountDocuments.SAMPLE;

import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.time.Instant;
import java.util.Date;
import nyvej.vocabulary.PersonId;
import org.bson.Document;
import org.bson.conversions.Bson;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The accounts. One document each, so that every change is one step. Of all who open the same invitation at once one joins:
 * who is the first to note its use under a unique key, which every server keeps, while FerretDB 1 lets several make the same
 * conditional change.
 */
public final class Accounts {
  private static final FindOneAndUpdateOptions CHANGED = new FindOneAndUpdateOptions()
      .returnDocument(ReturnDocument.AFTER);

  private final MongoCollection<Document> accounts;
  private final MongoCollection<Document> used;

  /** Over the collections {@code accounts} and {@code usedInvitations}. */
  public Accounts(AccessDatabase database) {
    accounts = database.collection("accounts");
    used = database.collection("usedInvitations");
  }

  /** Adds an account, or says false when its username is taken. */
  public Mono<Boolean> add(Account account) {
    return insert(accounts, AccountDocuments.write(account));
  }

  /** Adds an account whose owner joins by the link with this secret, or says false when its username is taken. */
  public Mono<Boolean> invite(Account account, Secret invitation, Instant until) {
    return insert(accounts,
        AccountDocuments.write(account).append(INVITATION, invitation.hash()).append(INVITED_UNTIL, Date.from(until)));
  }

  private static Mono<Boolean> insert(MongoCollection<Document> into, Document document) {
    return Mono.from(into.insertOne(document)).thenReturn(true).onErrorResume(AccessDatabase::isTaken,
        _ -> Mono.just(false));
  }

  /** Gives an enabled account a new link to join by, in place of any earlier one; empty when there is no such account. */
  public Mono<Account> inviteAgain(PersonId person, Secret invitation, Instant until) {
    return change(and(eq(PERSON, person.toString()), eq(ENABLED, true)),
        combine(set(INVITATION, invitation.hash()), set(INVITED_UNTIL, Date.from(until))));
  }

  /** Whose link this is; empty when it was used, replaced or has run out. */
  public Mono<Account> invitedBy(Secret invitation, Instant now) {
    return one(joinable(invitation, now));
  }

  /**
   * Uses the link up and sets the password; empty when it was used, replaced or has run out. Fails the safe way: who is cut
   * off in between needs another link.
   */
  public Mono<Account> join(Secret invitation, Instant now, String passwordHash) {
    return invitedBy(invitation, now).filterWhen(_ -> insert(used, new Document("_id", invitation.hash())))
        .flatMap(_ -> change(joinable(invitation, now),
            combine(set(PASSWORD, passwordHash), unset(INVITATION), unset(INVITED_UNTIL))));
  }

  private static Bson joinable(Secret invitation, Instant now) {
    return and(eq(INVITATION, invitation.hash()), gt(INVITED_UNTIL, Date.from(now)), eq(ENABLED, true));
  }

  /** Moves somebody to other roles or another place; empty when there is no such account. */
  public Mono<Account> move(PersonId person, Account.Place place) {
    return change(eq(PERSON, person.toString()), set("place", AccountDocuments.write(place)));
  }

  /** Lets an account sign in again; empty when there is no such account. */
  public Mono<Account> enable(PersonId person) {
    return change(eq(PERSON, person.toString()), set(ENABLED, true));
  }

  /** Closes every door to an account and voids its invitation; empty when there is no such account. */
  public Mono<Account> disable(PersonId person) {
    return change(eq(PERSON, person.toString()),
        combine(set(ENABLED, false), unset(INVITATION), unset(INVITED_UNTIL)));
  }

  /** The account that this username names. */
  public Mono<Account> named(Username username) {
    return one(eq("_id", username.key()));
  }

  /** This person's account. */
  public Mono<Account> of(PersonId person) {
    return one(eq(PERSON, person.toString()));
  }

  /** All of them, in the order of their usernames. */
  public Flux<Account> all() {
    return AccessDatabase.all(accounts.find().sort(new Document("_id", 1))).map(AccountDocuments::read);
  }

  /** Whether there is any account yet. */
  public Mono<Boolean> any() {
    return Mono.from(accounts.find().first()).hasElement();
  }

  /** Whether anybody could sign in here with the password that everybody knows. */
  public Mono<Boolean> anySample() {
    return Mono.from(accounts.find(eq(SAMPLE, true)).first()).hasElement();
  }

  private Mono<Account> one(Bson which) {
    return Mono.from(accounts.find(which).first()).map(AccountDocuments::read);
  }

  private Mono<Account> change(Bson which, Bson how) {
    return Mono.from(accounts.findOneAndUpdate(which, how, CHANGED)).map(AccountDocuments::read);
  }
}
