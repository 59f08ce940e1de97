package nyvej.ops.log;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.bson.BsonBinary;

/**
 * One document of the log.
 *
 * @param number dense, from 1
 * @param first position of the first event
 * @param id random, tells this commit from another that wanted the same number
 * @param previous hash of the commit before
 * @param hash over all of this one, as {@link Chain} says
 * @param bytes size of the encoded events
 */
record Commit(long number, long first, UUID id, BsonBinary previous, BsonBinary hash, List<StoredEvent> events,
    int bytes) {

  static Commit following(Head head, UUID id, Draft draft) {
    long number = head.number() + 1;
    BsonBinary hash = Chain.hash(head.hash(), number, head.next(), id, draft.encoded());
    return new Commit(number, head.next(), id, head.hash(), hash, draft.events(), draft.encoded().length);
  }

  /** The position behind the last event, which is that of the next commit's first. */
  long next() {
    return first + events.size();
  }

  Stream<Placed> placed() {
    return IntStream.range(0, events.size()).mapToObj(i -> new Placed(first + i, events.get(i)));
  }

  /** The matching events in the positions from (inclusive) to (exclusive). */
  Stream<Placed> matching(EventCriteria criteria, long from, long to) {
    return placed().filter(each -> each.position() >= from && each.position() < to && each.event().matches(criteria));
  }

  Head head() {
    return new Head(number, next(), hash);
  }

  boolean follows(Head head) {
    return number == head.number() + 1 && first == head.next() && previous.equals(head.hash());
  }
}
