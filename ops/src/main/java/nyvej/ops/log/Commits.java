package nyvej.ops.log;

import com.mongodb.DuplicateKeyException;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoException;
import com.mongodb.MongoOperationTimeoutException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.MongoWriteException;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonNumber;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * The collection. Blocking; every failure of the server surfaces as {@link LogUnavailableException}. What it reads is
 * what a majority has, so that nothing is ever built on a commit which a failover might undo.
 */
final class Commits {
  static final String COLLECTION = "commits";
  /** What is read or written at once at most, but for a single commit that is larger. */
  static final int BATCH_COMMITS = 100;
  static final long BATCH_BYTES = 4_000_000;

  private final MongoDatabase database;
  private final MongoCollection<BsonDocument> collection;

  /** What is known of an insert. */
  enum Inserted {
    YES, NUMBER_TAKEN, UNKNOWN
  }

  Commits(MongoDatabase database) {
    this.database = database;
    collection = database.getCollection(COLLECTION, BsonDocument.class)
        .withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
        .withReadConcern(ReadConcern.MAJORITY)
        .withReadPreference(ReadPreference.primary());
  }

  boolean exist() {
    return answered(() -> database.listCollectionNames().into(new ArrayList<>()).contains(COLLECTION));
  }

  void ensureIndex() {
    answered(() -> collection.createIndex(Indexes.ascending(CommitCodec.TAGS)));
  }

  Inserted insert(BsonDocument commit) {
    try {
      collection.insertOne(commit);
      return Inserted.YES;
    } catch (DuplicateKeyException e) {
      return Inserted.NUMBER_TAKEN;
    } catch (MongoWriteException e) {
      return e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY ? Inserted.NUMBER_TAKEN : Inserted.UNKNOWN;
    } catch (MongoOperationTimeoutException e) {
      return Inserted.UNKNOWN;
    } catch (MongoTimeoutException e) {
      throw new LogUnavailableException("no server to append to", e);
    } catch (MongoException e) {
      return Inserted.UNKNOWN;
    }
  }

  /** Inserts all of them, whose numbers nobody else wants. */
  void insertAll(List<BsonDocument> next) {
    answered(() -> collection.insertMany(next));
  }

  @Nullable
  Commit last() {
    return answered(() -> read(collection.find().sort(Sorts.descending(CommitCodec.NUMBER)).limit(1).first()));
  }

  @Nullable
  Commit get(long number) {
    return answered(() -> read(collection.find(Filters.eq(CommitCodec.NUMBER, number)).first()));
  }

  /** The position at which a commit begins, or null if there is no such commit. */
  @Nullable
  Long firstPosition(long number) {
    BsonDocument found = answered(() -> collection.find(Filters.eq(CommitCodec.NUMBER, number))
        .projection(Projections.include(CommitCodec.FIRST)).first());
    return found == null ? null : found.getInt64(CommitCodec.FIRST).getValue();
  }

  /** The next commits from a number on, in order and without gaps; bounded in number and in bytes. */
  List<Commit> from(long number) {
    return answered(() -> {
      var batch = new ArrayList<Commit>();
      try (MongoCursor<BsonDocument> cursor = listed(number, number + BATCH_COMMITS - 1).cursor()) {
        while (!isFull(batch) && cursor.hasNext()) {
          Commit commit = CommitCodec.fromDocument(cursor.next());
          if (commit.number() != number + batch.size()) {
            break;
          }
          batch.add(commit);
        }
      }
      return batch;
    });
  }

  /** True if a batch ended because of its bounds, not because of the end of the log. */
  static boolean isFull(List<Commit> batch) {
    return batch.size() >= BATCH_COMMITS || batch.stream().mapToLong(Commit::bytes).sum() >= BATCH_BYTES;
  }

  /** All documents, whatever is in them, in the order of their numbers; last, of those without a number, one or two. */
  void forEach(Consumer<BsonDocument> action) {
    // Page by page: the embedded server holds all that a query finds in memory. The next is read while this one is worked on.
    try (var background = new Background()) {
      List<BsonDocument> page = behind(new BsonInt64(Long.MIN_VALUE));
      while (!page.isEmpty()) {
        BsonNumber last = page.getLast().getNumber(CommitCodec.NUMBER);
        CompletableFuture<List<BsonDocument>> next = background.call(() -> behind(last));
        page.forEach(action);
        page = read(next);
      }
    }
    Stream.of(Sorts.ascending(CommitCodec.NUMBER), Sorts.descending(CommitCodec.NUMBER)).flatMap(this::first).distinct()
        .filter(document -> !document.isNumber(CommitCodec.NUMBER)).forEach(action);
  }

  /** The documents with these numbers, as far as there are any, in order. */
  List<BsonDocument> numbered(long first, long last) {
    return answered(() -> listed(first, last).into(new ArrayList<>()));
  }

  /** Numbers are dense, so they can be listed; that is fast on every server, while some scan all for a range. */
  private FindIterable<BsonDocument> listed(long first, long last) {
    return collection.find(Filters.in(CommitCodec.NUMBER, LongStream.rangeClosed(first, last).boxed().toList()))
        .sort(Sorts.ascending(CommitCodec.NUMBER));
  }

  private static List<BsonDocument> read(CompletableFuture<List<BsonDocument>> page) {
    try {
      return page.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof LogUnavailableException unavailable ? unavailable : e;
    }
  }

  private List<BsonDocument> behind(BsonNumber number) {
    return answered(() -> collection.find(Filters.gt(CommitCodec.NUMBER, number))
        .sort(Sorts.ascending(CommitCodec.NUMBER)).limit(BATCH_COMMITS).into(new ArrayList<>()));
  }

  private Stream<BsonDocument> first(Bson order) {
    return Stream.ofNullable(answered(() -> collection.find().sort(order).limit(1).first()));
  }

  /** All commits that a filter over the indexed tags finds, in order. */
  List<Commit> matching(Bson filter) {
    return answered(() -> {
      var found = new ArrayList<Commit>();
      collection.find(filter).forEach(document -> found.add(CommitCodec.fromDocument(document)));
      found.sort(Comparator.comparingLong(Commit::number));
      return found;
    });
  }

  /** The position of the first event that is not older than an instant, or null if all are. */
  @Nullable
  Long firstSince(Instant at) {
    return answered(() -> {
      try (MongoCursor<BsonDocument> cursor = collection
          .find(Filters.gte(CommitCodec.AT, new org.bson.BsonDateTime(at.toEpochMilli())))
          .sort(Sorts.ascending(CommitCodec.NUMBER)).cursor()) {
        while (cursor.hasNext()) {
          Commit commit = CommitCodec.fromDocument(cursor.next());
          for (int i = 0; i < commit.events().size(); i++) {
            if (!commit.events().get(i).at().isBefore(at)) {
              return commit.first() + i;
            }
          }
        }
        return null;
      }
    });
  }

  private static @Nullable Commit read(@Nullable BsonDocument document) {
    return document == null ? null : CommitCodec.fromDocument(document);
  }

  /** What the server answers. */
  static <T extends @Nullable Object> T answered(Supplier<T> operation) {
    try {
      return operation.get();
    } catch (MongoException e) {
      throw new LogUnavailableException("the log's server did not answer", e);
    }
  }
}
