package nyvej.ops.log;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoWriteException;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.axonframework.messaging.eventhandling.processing.streaming.segmenting.Segment;
import org.axonframework.messaging.eventhandling.processing.streaming.token.TrackingToken;
import org.axonframework.messaging.eventhandling.processing.streaming.token.store.UnableToClaimTokenException;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonNull;
import org.bson.BsonString;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** The collection {@code tokens}; each step is one atomic command. Blocking; throws the driver's exceptions. */
final class Tokens {
  private static final String ID = "_id";
  private static final String PROCESSOR = "processor";
  private static final String SEGMENT = "segment";
  private static final String MASK = "mask";
  private static final String TOKEN = "token";
  private static final String OWNER = "owner";
  private static final String EXPIRES = "expires";
  private static final String STORAGE = "storage";
  private static final Comparator<Segment> BY_ID = Comparator.comparingInt(Segment::getSegmentId);

  private final MongoCollection<BsonDocument> tokens;
  private final String owner;
  private final Duration claimTimeout;
  private final InstantSource clock;

  Tokens(MongoDatabase database, String owner, Duration claimTimeout, InstantSource clock) {
    tokens = database.getCollection("tokens", BsonDocument.class)
        .withWriteConcern(WriteConcern.MAJORITY)
        .withReadPreference(ReadPreference.primary());
    this.owner = owner;
    this.claimTimeout = claimTimeout;
    this.clock = clock;
  }

  List<Segment> initialize(String processor, int segmentCount, @Nullable TrackingToken token) {
    if (!segments(processor).isEmpty()) {
      throw initialized(processor);
    }
    List<Segment> segments = Segment.splitBalanced(Segment.ROOT_SEGMENT, segmentCount - 1).stream().sorted(BY_ID)
        .toList();
    try {
      // In one command, the first segment first: of two that race, one inserts all and the other nothing.
      tokens.insertMany(segments.stream().map(each -> unclaimed(processor, each, token)).toList());
    } catch (MongoBulkWriteException e) {
      boolean taken = e.getWriteErrors().stream()
          .anyMatch(error -> error.getCategory() == ErrorCategory.DUPLICATE_KEY);
      throw taken ? initialized(processor) : e;
    }
    return segments;
  }

  @Nullable
  TrackingToken claim(String processor, int segmentId) {
    BsonDocument claimed = tokens.findOneAndUpdate(
        Filters.and(Filters.eq(ID, key(processor, segmentId)), mineOrFree()),
        Updates.combine(Updates.set(OWNER, owner), Updates.set(EXPIRES, expiry())),
        new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER));
    if (claimed == null) {
      throw notMine(processor, segmentId);
    }
    return TokenCodec.decode(claimed.get(TOKEN));
  }

  void store(String processor, int segmentId, @Nullable TrackingToken token) {
    updateMine(processor, segmentId,
        Updates.combine(Updates.set(TOKEN, TokenCodec.encode(token)), Updates.set(EXPIRES, expiry())));
  }

  void extend(String processor, int segmentId) {
    updateMine(processor, segmentId, Updates.set(EXPIRES, expiry()));
  }

  void release(String processor, int segmentId) {
    tokens.updateOne(mine(processor, segmentId), Updates.set(OWNER, BsonNull.VALUE));
  }

  @Nullable
  Segment segment(String processor, int segmentId) {
    BsonDocument found = tokens.find(Filters.eq(ID, key(processor, segmentId))).first();
    return found == null ? null : segment(found);
  }

  List<Segment> segments(String processor) {
    return segments(Filters.eq(PROCESSOR, processor));
  }

  List<Segment> available(String processor) {
    return segments(Filters.and(Filters.eq(PROCESSOR, processor), mineOrFree()));
  }

  String storageIdentifier() {
    insertIfMissing(new BsonDocument(ID, new BsonString(STORAGE))
        .append(STORAGE, new BsonString(UUID.randomUUID().toString())));
    BsonDocument stored = tokens.find(Filters.eq(ID, STORAGE)).first();
    if (stored == null) {
      throw new LogUnavailableException("the storage identifier is not visible yet");
    }
    return stored.getString(STORAGE).getValue();
  }

  private List<Segment> segments(Bson filter) {
    var found = new ArrayList<Segment>();
    tokens.find(filter).forEach(each -> found.add(segment(each)));
    found.sort(BY_ID);
    return found;
  }

  private void insertIfMissing(BsonDocument document) {
    try {
      tokens.insertOne(document);
    } catch (MongoWriteException e) {
      if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
        throw e;
      }
    }
  }

  private void updateMine(String processor, int segmentId, Bson update) {
    if (tokens.updateOne(mine(processor, segmentId), update).getMatchedCount() == 0) {
      throw notMine(processor, segmentId);
    }
  }

  private Bson mine(String processor, int segmentId) {
    return Filters.and(Filters.eq(ID, key(processor, segmentId)), Filters.eq(OWNER, owner));
  }

  private Bson mineOrFree() {
    return Filters.or(Filters.eq(OWNER, owner), Filters.eq(OWNER, BsonNull.VALUE),
        Filters.lte(EXPIRES, time(clock.instant())));
  }

  private BsonDateTime expiry() {
    return time(clock.instant().plus(claimTimeout));
  }

  private static BsonDateTime time(Instant instant) {
    return new BsonDateTime(instant.toEpochMilli());
  }

  private static String key(String processor, int segmentId) {
    return segmentId + "@" + processor;
  }

  private static BsonDocument unclaimed(String processor, Segment segment, @Nullable TrackingToken token) {
    return new BsonDocument(ID, new BsonString(key(processor, segment.getSegmentId())))
        .append(PROCESSOR, new BsonString(processor))
        .append(SEGMENT, new BsonInt32(segment.getSegmentId()))
        .append(MASK, new BsonInt32(segment.getMask()))
        .append(TOKEN, TokenCodec.encode(token))
        .append(OWNER, BsonNull.VALUE);
  }

  private static Segment segment(BsonDocument stored) {
    return new Segment(stored.getInt32(SEGMENT).getValue(), stored.getInt32(MASK).getValue());
  }

  private static UnableToClaimTokenException initialized(String processor) {
    return new UnableToClaimTokenException(processor + " has segments already");
  }

  private static UnableToClaimTokenException notMine(String processor, int segmentId) {
    return new UnableToClaimTokenException(key(processor, segmentId) + " does not exist, or another owns it");
  }
}
