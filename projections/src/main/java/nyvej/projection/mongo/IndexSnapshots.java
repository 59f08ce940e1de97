package nyvej.projection.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static java.util.Objects.requireNonNull;

import com.mongodb.MongoWriteException;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.time.Instant;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32C;
import java.util.zip.CheckedInputStream;
import java.util.zip.CheckedOutputStream;
import nyvej.engine.Weights;
import nyvej.projection.Matchable;
import org.bson.BsonBinary;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.bson.conversions.Bson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/**
 * The latest snapshot of the index of each generation of the volunteers' view, so that a process that starts need not read all
 * documents. Any instance may write one at any time, without a claim: first its parts, under ids of generation, position and
 * number, then the head that makes them count, unless a later one does. Who finds a part taken leaves the snapshot to whoever took
 * it. What was cut off there is never read, and goes when a later one is written.
 *
 * <p>
 * Nothing depends on it: what is not whole, or has another form, is refused, and the index is filled from the view.
 *
 * <p>
 * It holds what the index does: random ids and coarse facts, nothing that was ever sealed, so that nothing in it outlives a
 * destroyed key. What an event changed in the view since is read from there before a loaded snapshot answers, so it shows nobody as
 * the view no longer does; and once a day has passed the next question that finds a change replaces the bytes. They go with their
 * generation, and no backup has them.
 */
final class IndexSnapshots {
  static final String HEADS = "indexSnapshots";
  static final String PARTS = "indexSnapshotParts";
  /** Of what is written here, and of what a volunteer's facts are made of. Whoever changes one of the two counts it up. */
  static final int FORM = 1;

  private static final Logger LOG = LoggerFactory.getLogger(IndexSnapshots.class);
  /** Few enough for every server to take as one document. */
  private static final int PART = 1 << 20;
  private static final String GENERATION = "generation";
  private static final String POSITION = Documents.POSITION;
  private static final String FORM_NUMBER = "form";
  private static final String HOW_MANY = "parts";
  private static final String CHECK = "check";
  private static final String AT = "at";
  private static final String BYTES = "bytes";

  private final MongoCollection<BsonDocument> heads;
  private final MongoCollection<BsonDocument> parts;

  /**
   * What was known when it was written.
   *
   * @param next the position before which it knows every event
   * @param aside ids of documents that were set aside
   */
  record Snapshot(Indexed indexed, long next, Set<String> aside, Instant at) {}

  IndexSnapshots(MongoDatabase database) {
    heads = database.getCollection(HEADS, BsonDocument.class);
    parts = database.getCollection(PARTS, BsonDocument.class);
  }

  /** Empty when there is none that can be used. Blocks. */
  Optional<Snapshot> latest(Generation generation, Weights weights) {
    try {
      var head = Mono.from(heads.find(is(generation)).first()).blockOptional();
      return head.isEmpty() ? Optional.empty() : Optional.of(read(generation, head.get(), weights));
    } catch (IOException | RuntimeException e) {
      LOG.warn("The snapshot of the index of {} can't be used, so all is read: {}", generation.name(),
          e.getClass().getSimpleName());
      return Optional.empty();
    }
  }

  private Snapshot read(Generation generation, BsonDocument head, Weights weights) throws IOException {
    require(head.getInt32(FORM_NUMBER).getValue() == FORM);
    long next = head.getInt64(POSITION).getValue();
    var all = parts(generation, next, head.getInt32(HOW_MANY).getValue());
    var checked = new CheckedInputStream(new SequenceInputStream(Collections.enumeration(all)), new CRC32C());
    var in = new DataInputStream(new BufferedInputStream(checked));
    var aside = readAside(in);
    var indexed = Indexed.read(in, weights);
    in.transferTo(OutputStream.nullOutputStream());
    require(checked.getChecksum().getValue() == head.getInt64(CHECK).getValue()
        && indexed.matchable().candidates().position() == next);
    return new Snapshot(indexed, next, aside, Instant.ofEpochMilli(head.getDateTime(AT).getValue()));
  }

  /** Each is read when it is asked for, by its id, which no server scans for. */
  private List<InputStream> parts(Generation generation, long position, int count) {
    return new AbstractList<>() {
      @Override
      public InputStream get(int number) {
        var part = Mono.from(parts.find(eq(Documents.ID, id(generation, position, number))).first()).block();
        return new ByteArrayInputStream(requireNonNull(part).getBinary(BYTES).getData());
      }

      @Override
      public int size() {
        return count;
      }
    };
  }

  private static Set<String> readAside(DataInputStream in) throws IOException {
    var aside = new HashSet<String>();
    for (int left = in.readInt(); left > 0; left--) {
      aside.add(in.readUTF());
    }
    return Set.copyOf(aside);
  }

  private static void require(boolean usable) {
    if (!usable) {
      throw new IllegalArgumentException("of another form, or damaged");
    }
  }

  /** Writes what was shown, unless that or something later is written already; a failure is only told. Blocks. */
  void write(Generation generation, Matchable shown, Set<String> aside, Instant now) {
    try {
      long next = shown.candidates().position();
      Documents.put(heads, written(generation, next, shown, aside).append(AT, new BsonDateTime(now.toEpochMilli())));
      Mono.from(parts.deleteMany(and(eq(GENERATION, generation.name()), lt(POSITION, next)))).block();
    } catch (IOException | RuntimeException e) {
      if (!(e instanceof MongoWriteException refused && Documents.isTaken(refused))) {
        LOG.warn("The index of {} could not be written: {}", generation.name(), e.getClass().getSimpleName());
      }
    }
  }

  /** Writes the parts and gives the head. */
  private BsonDocument written(Generation generation, long next, Matchable shown, Set<String> aside)
      throws IOException {
    var writing = new Parts(generation, next);
    var checked = new CheckedOutputStream(new BufferedOutputStream(writing, PART), new CRC32C());
    // Not closed: what is still in its buffer when it fails must not be written.
    var out = new DataOutputStream(checked);
    out.writeInt(aside.size());
    for (var id : aside) {
      out.writeUTF(id);
    }
    Indexed.write(shown, out);
    out.flush();
    return new BsonDocument(Documents.ID, new BsonString(generation.name())).append(POSITION, new BsonInt64(next))
        .append(FORM_NUMBER, new BsonInt32(FORM)).append(HOW_MANY, new BsonInt32(writing.written))
        .append(CHECK, new BsonInt64(checked.getChecksum().getValue()));
  }

  /** What comes to it at once becomes a part. */
  private final class Parts extends OutputStream {
    private final Generation generation;
    private final long position;
    private int written;

    Parts(Generation generation, long position) {
      this.generation = generation;
      this.position = position;
    }

    @Override
    public void write(int one) {
      write(new byte[]{(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int count) {
      Mono.from(parts.insertOne(new BsonDocument(Documents.ID, new BsonString(id(generation, position, written++)))
          .append(GENERATION, new BsonString(generation.name())).append(POSITION, new BsonInt64(position))
          .append(BYTES, new BsonBinary(Arrays.copyOfRange(bytes, from, from + count))))).block();
    }
  }

  private static Bson is(Generation generation) {
    return eq(Documents.ID, generation.name());
  }

  private static String id(Generation generation, long position, int number) {
    return generation.name() + " " + position + " " + number;
  }

  /** Takes away all of a generation that is gone. */
  Mono<Void> forget(Generation generation) {
    return Mono.from(heads.deleteOne(is(generation)))
        .then(Mono.from(parts.deleteMany(eq(GENERATION, generation.name()))))
        .then();
  }
}
