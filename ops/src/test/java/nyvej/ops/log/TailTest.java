package nyvej.ops.log;

import static nyvej.ops.log.TestLog.event;
import static nyvej.ops.log.TestLog.tagged;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import nyvej.ops.codec.JacksonEventConverter;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.EventTypeRestrictableEventCriteria;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the tail finds by tags is what looking at each of its events finds. */
class TailTest {
  private static final int COMMITS = 300;

  private final List<Commit> written = new ArrayList<>();
  private Head head = Head.EMPTY;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void findsByTagsWhatLookingAtEachEventFinds(long seed) {
    var random = new Random(seed);
    var tail = new Tail(1 + random.nextInt(40), 1_000 + random.nextInt(20_000));
    tail.open(null);
    for (int i = 0; i < COMMITS; i++) {
      tail.accept(write(random));
      EventCriteria criteria = criteria(random);
      long from = random.nextInt((int) head.next() + 3);
      Tail.Found found = tail.matching(criteria, from);
      assertThat(found.head()).isEqualTo(head);
      assertThat(found.events()).as("%s from %d", criteria, from)
          .isEqualTo(written.stream()
              .flatMap(commit -> commit.matching(criteria, Math.max(from, found.floor()), Long.MAX_VALUE)).toList());
      assertThat(tail.from(found.floor()).commits()).as("it holds all from its floor on").isNotNull();
    }
  }

  private Commit write(Random random) {
    List<TaggedEventMessage<?>> events = new ArrayList<>();
    for (int i = random.nextInt(4); i >= 0; i--) {
      events.add(event(any(random, "taken", "freed"), "", tags(random, random.nextInt(4))));
    }
    var commit = Commit.following(head, new UUID(0, head.number()),
        Draft.of(events, new JacksonEventConverter().asEventConverter()));
    written.add(commit);
    head = commit.head();
    return commit;
  }

  private static EventCriteria criteria(Random random) {
    var alternatives = IntStream.rangeClosed(0, random.nextInt(3)).mapToObj(_ -> {
      EventTypeRestrictableEventCriteria tagged = tagged(tags(random, 1 + random.nextInt(3)));
      return random.nextBoolean() ? tagged : tagged.andBeingOneOfTypes(any(random, "taken", "freed"));
    }).toArray(EventCriteria[]::new);
    return EventCriteria.either(alternatives);
  }

  /** One that few have, and some that many have. */
  private static String[] tags(Random random, int count) {
    return IntStream.range(0, count)
        .mapToObj(_ -> any(random, "row:1", "row:2", "seat:" + random.nextInt(5), "seat:" + random.nextInt(200)))
        .distinct()
        .toArray(String[]::new);
  }

  private static String any(Random random, String... choices) {
    return choices[random.nextInt(choices.length)];
  }
}
