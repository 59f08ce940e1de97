package nyvej.ops.sim;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoWriteException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.client.result.DeleteResult;
import com.mongodb.client.result.InsertOneResult;
import com.mongodb.client.result.UpdateResult;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.BsonDocument;
import org.bson.BsonValue;
import org.jspecify.annotations.Nullable;

/**
 * A collection as a driver sees it, in plain documents. What it gives is not to be changed.
 *
 * @param byMajorityOnly whether reads see only what a majority has
 * @param toMajority whether writes wait until a majority has them
 */
public record SimulatedCollection(SimulatedServer server, Line line, String name, boolean byMajorityOnly,
    boolean toMajority) {

  public List<BsonDocument> find(BsonDocument filter, @Nullable BsonDocument sort, int limit) {
    return line.read("finds in " + name, () -> {
      Stream<BsonDocument> found = server.find(name, byMajorityOnly, filter).stream();
      Stream<BsonDocument> sorted = sort == null ? found : found.sorted(Filter.order(sort));
      return (limit == 0 ? sorted : sorted.limit(limit)).toList();
    });
  }

  public InsertOneResult insert(BsonDocument document) {
    return line.write(toMajority, "inserts " + id(document), () -> {
      server.insert(name, document);
      return InsertOneResult.acknowledged(document.get("_id"));
    });
  }

  public void insert(List<BsonDocument> documents) {
    int getThrough = line.ofMany(documents.size());
    line.write(toMajority, "inserts " + getThrough + " from " + id(documents.getFirst()), () -> {
      for (int i = 0; i < getThrough; i++) {
        try {
          server.insert(name, documents.get(i));
        } catch (MongoWriteException refusal) {
          throw new MongoBulkWriteException(BulkWriteResult.unacknowledged(),
              List.of(error(refusal, i)), null, SimulatedServer.ADDRESS, Set.of());
        }
      }
      return getThrough;
    });
    if (getThrough < documents.size()) {
      throw SimulatedLine.lost();
    }
  }

  /**
   * One of many writes.
   *
   * @param filter finds what is replaced; null for an insert
   */
  public record Write(@Nullable BsonDocument filter, BsonDocument document) {}

  /** Each that gets through is tried, whatever becomes of the others. */
  public BulkWriteResult write(List<Write> writes) {
    int getThrough = line.ofMany(writes.size());
    var errors = line.write(toMajority, "writes " + getThrough + " into " + name,
        () -> IntStream.range(0, getThrough).boxed().flatMap(i -> error(writes.get(i), i)).toList());
    if (getThrough < writes.size()) {
      throw SimulatedLine.lost();
    }
    if (!errors.isEmpty()) {
      throw new MongoBulkWriteException(BulkWriteResult.unacknowledged(), errors, null, SimulatedServer.ADDRESS,
          Set.of());
    }
    return BulkWriteResult.unacknowledged();
  }

  private Stream<BulkWriteError> error(Write write, int index) {
    try {
      if (write.filter() == null) {
        server.insert(name, write.document());
      } else {
        server.change(name, write.filter(), _ -> write.document());
      }
      return Stream.empty();
    } catch (MongoWriteException refusal) {
      return Stream.of(error(refusal, index));
    }
  }

  private static BulkWriteError error(MongoWriteException refusal, int index) {
    return new BulkWriteError(refusal.getCode(), "duplicate key", new BsonDocument(), index);
  }

  public UpdateResult update(BsonDocument filter, BsonDocument update) {
    return changed("updates", filter, before -> Change.of(before, update));
  }

  public UpdateResult replace(BsonDocument filter, BsonDocument replacement) {
    return changed("replaces", filter, before -> {
      var after = new BsonDocument("_id", before.get("_id"));
      after.putAll(replacement);
      return after;
    });
  }

  private UpdateResult changed(String how, BsonDocument filter, SimulatedServer.Becoming becoming) {
    return line.write(toMajority, how + " in " + name, () -> {
      int matched = server.change(name, filter, becoming) == null ? 0 : 1;
      return UpdateResult.acknowledged(matched, (long) matched, null);
    });
  }

  /** The document as it is afterwards; null if there is none. */
  public @Nullable BsonDocument findAndUpdate(BsonDocument filter, BsonDocument update) {
    return line.<@Nullable BsonDocument>write(toMajority, "finds and updates in " + name,
        () -> server.change(name, filter, before -> Change.of(before, update)));
  }

  public DeleteResult delete(BsonDocument filter, boolean many) {
    return line.write(toMajority, "deletes from " + name,
        () -> DeleteResult.acknowledged(server.delete(name, filter, many)));
  }

  private String id(BsonDocument document) {
    BsonValue id = SimulatedServer.id(document);
    return name + " " + (id.isString() ? id.asString().getValue() : id.asNumber().longValue());
  }
}
