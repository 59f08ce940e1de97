package nyvej.ops.log;

import java.util.HexFormat;
import nyvej.ops.log.LogCheck.NotedHead;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;
import org.bson.BsonBinary;

/**
 * Where the log ends.
 *
 * @param number of the last commit, 0 when there is none
 * @param next the position that the next event gets
 * @param hash of the last commit
 */
record Head(long number, long next, BsonBinary hash) {
  static final Head EMPTY = new Head(0, 0, Chain.BEGINNING);

  ConsistencyMarker marker() {
    return new GlobalIndexConsistencyMarker(next);
  }

  NotedHead noted() {
    return new NotedHead(number, HexFormat.of().formatHex(hash.getData()));
  }
}
