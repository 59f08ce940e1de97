package nyvej.web.backup;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.bson.BsonDocument;

/**
 * The collections that can't be rebuilt, beside the log, in the order in which they are copied behind it: each before those that
 * it names.
 */
enum Kept {
  /** What was published for a period stays what it was: between two versions, the difference could tell of somebody. */
  FEED(Part.DATA, Databases::log, "feed"), STATISTICS(Part.DATA, Databases::log, "statistics"),

  /** What operators decided that views leave out. */
  DROPPED(Part.DATA, Databases::log, "dropped"),

  USED_INVITATIONS(Part.DATA, Databases::accounts, "usedInvitations"), TOKENS(Part.DATA, Databases::accounts,
      "tokens"), ACCOUNTS(
          Part.DATA, Databases::accounts, "accounts"), BRANCHES(Part.DATA, Databases::accounts,
              "branches"), ORGANISATIONS(Part.DATA, Databases::accounts, "organisations"),

  /** Last of all: the key of whatever is sealed in an event was there before the event. */
  SUBJECT_KEYS(Part.KEYS, Databases::keys, "subjectKeys"), SERVICE_KEYS(Part.KEYS, Databases::keys, "service");

  private final Part part;
  private final Function<Databases, MongoDatabase> database;
  private final String collection;

  Kept(Part part, Function<Databases, MongoDatabase> database, String collection) {
    this.part = part;
    this.database = database;
    this.collection = collection;
  }

  static List<Kept> in(Part part) {
    return Arrays.stream(values()).filter(each -> each.part == part).toList();
  }

  String file() {
    return collection + ".bson";
  }

  MongoCollection<BsonDocument> of(Databases databases) {
    return database.apply(databases).getCollection(collection, BsonDocument.class);
  }
}
