package nyvej.approved;

import static java.util.Objects.requireNonNull;
import static nyvej.approved.LetterEvent.version;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import nyvej.approved.LetterEvent.Addressee;
import nyvej.approved.LetterEvent.LetterLost;
import nyvej.approved.LetterEvent.LetterRead;
import nyvej.approved.LetterEvent.LetterSent;
import nyvej.approved.LetterEvent.Speed;
import nyvej.event.EventVersions;
import nyvej.event.UnknownEventException;
import nyvej.ops.codec.JacksonEventConverter;
import nyvej.ops.log.LogObserver;
import nyvej.ops.log.LogSettings;
import nyvej.ops.log.MongoEventStorageEngine;
import nyvej.ops.server.MongoServers;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine.AppendTransaction;
import org.axonframework.eventsourcing.eventstore.GenericTaggedEventMessage;
import org.axonframework.eventsourcing.eventstore.SourcingCondition;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.axonframework.messaging.eventhandling.TerminalEventMessage;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.axonframework.messaging.eventhandling.conversion.EventConverter;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.StreamingCondition;
import org.axonframework.messaging.eventstreaming.Tag;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How events change over versions, shown on a family that did; and that no careless change of one goes unnoticed. */
class EvolutionTest {
  private static final UUID LETTER = UUID.fromString("00000000-0000-4000-8000-000000000001");
  private static final Instant AT = Instant.parse("2026-03-02T10:00:00.123456789Z");
  private static final LetterSent SENT = new LetterSent(LETTER, new Addressee("Ada", "SE"), Speed.EXPRESS, 7, AT);
  private static final Map<String, LetterEvent> SAMPLES = Map.of(
      "LetterSent.3.json", SENT,
      "LetterRead.2.json", new LetterRead(LETTER, "Ada", AT),
      "LetterLost.1.json", new LetterLost(LETTER, AT));
  private static final Tag TAG = Tag.of("letter", LETTER.toString());
  private static final EventConverter CONVERTER = new JacksonEventConverter().asEventConverter();

  @TempDir @Nullable Path directory;

  /** The approved files of a family, to be changed. */
  private Path approved() throws IOException {
    var copy = requireNonNull(directory).resolve("approved");
    var original = Path.of("src/test/resources/evolved");
    try (Stream<Path> files = Files.walk(original)) {
      for (var file : files.toList()) {
        Files.copy(file, copy.resolve(original.relativize(file).toString()));
      }
    }
    return copy;
  }

  private Map<String, String> problems(Path approved) {
    return problems(approved, LetterEvent.VERSIONS, SAMPLES);
  }

  private <E> Map<String, String> problems(Path approved, EventVersions<E> versions, Map<String, E> samples) {
    return new ApprovedForms<>(approved, versions, samples, requireNonNull(directory).resolve("received")).problems();
  }

  @Test
  void everyApprovedEventOfEveryVersionIsReadAsToday() throws IOException {
    assertThat(problems(approved())).isEmpty();
  }

  @Test
  void whatWasReleasedIsNeitherChangedNorDeleted() throws IOException {
    var approved = approved();
    Files.writeString(approved.resolve("LetterRead.1.json"), "{\"letter\":\"" + LETTER + "\",\"at\":\"" + AT + "\" }\n");
    Files.delete(approved.resolve("LetterSent.1.slow.json"));
    Files.delete(approved.resolve("LetterSent.2.json"));

    assertThat(problems(approved)).containsOnlyKeys("LetterRead.1.json", "LetterSent.1.slow.json", "LetterSent.2.json",
        "read-as/LetterSent.1.slow.json", "read-as/LetterSent.2.json");
  }

  @Test
  void whatIsNewIsPinned() throws IOException {
    var approved = approved();
    var pins = Files.readAllLines(approved.resolve("pinned.sha256"));
    Files.write(approved.resolve("pinned.sha256"), pins.subList(1, pins.size()));

    assertThat(problems(approved)).containsExactly(Map.entry("LetterLost.1.form", "isn't pinned"));
  }

  @Test
  void whatAnEarlierVersionSaidIsNotReadInAnotherWayUnnoticed() throws IOException {
    var approved = approved();
    Files.writeString(approved.resolve("read-as/LetterSent.2.json"), Files.readString(
        approved.resolve("read-as/LetterSent.2.json")).replace("20", "21"));

    assertThat(problems(approved)).containsOnlyKeys("read-as/LetterSent.2.json");
  }

  /** The same event with something more to say, which no sample says. */
  sealed interface Careless {
    @Event(namespace = "post", name = "LetterLost", version = "1")
    record LetterLost(UUID letter, Instant at, @Nullable String where) implements Careless {}
  }

  @Test
  void anEventThatCanSayMoreWithoutBeingANewVersionIsNoticed() throws IOException {
    var approved = approved();
    try (Stream<Path> files = Files.walk(approved)) {
      for (var other : files.filter(file -> file.getFileName().toString().matches("Letter(Sent|Read).*")).toList()) {
        Files.delete(other);
      }
    }
    var pins = Files.readAllLines(approved.resolve("pinned.sha256")).stream().filter(pin -> pin.contains("Lost"));
    Files.write(approved.resolve("pinned.sha256"), pins.toList());
    var versions = new EventVersions<>(Careless.class, Map.of());

    assertThat(problems(approved, versions, Map.of("LetterLost.1.json", new Careless.LetterLost(LETTER, AT, null))))
        .containsExactly(Map.entry("LetterLost.1.form", "is not what can be written now"));
  }

  @Test
  void aNewVersionNeedsFilesOfItsOwn() throws IOException {
    var approved = approved();
    for (var end : List.of("json", "form")) {
      Files.delete(approved.resolve("LetterSent.3." + end));
    }
    var pins = Files.readAllLines(approved.resolve("pinned.sha256")).stream().filter(pin -> !pin.contains("Sent.3"));
    Files.write(approved.resolve("pinned.sha256"), pins.toList());

    assertThat(problems(approved)).containsOnlyKeys("LetterSent.3.json", "LetterSent.3.form");
  }

  @Test
  void anUnknownEventIsNotGuessed() {
    for (var type : List.of(version("LetterSent", 4), version("LetterSent", 0), version("LetterBurnt", 1),
        new MessageType("post", "LetterSent", "3.1"), new MessageType("LetterSent", "3"))) {
      assertThatThrownBy(() -> LetterEvent.VERSIONS.read(new GenericEventMessage(type, SENT), CONVERTER)).as("%s", type)
          .isInstanceOf(UnknownEventException.class).hasMessageContaining(type.toString());
    }
  }

  /** Whoever reads from the log gets each event with the version it was stored with, and the log stays as it is. */
  @ParameterizedTest
  @EnumSource
  void anEarlierVersionInTheLogIsReadAsTodayByWhoeverReads(MongoServers server) throws IOException {
    var stored = new ArrayList<EventMessage>();
    var told = new ArrayList<LetterEvent>();
    for (int version = 1; version <= 3; version++) {
      stored.add(new GenericEventMessage(version("LetterSent", version), stored("LetterSent." + version + ".json")));
      told.add(requireNonNull(CONVERTER.<LetterSent>convert(
          stored(version == 3 ? "LetterSent.3.json" : "read-as/LetterSent." + version + ".json"), LetterSent.class)));
    }
    try (var lease = server.lease(); var client = MongoClients.create(lease.uri());
        var log = new MongoEventStorageEngine(client.getDatabase(lease.database()), CONVERTER, LogSettings.DEFAULTS,
            LogObserver.NONE)) {
      log.appendEvents(AppendCondition.none(), null, stored.stream()
          .<TaggedEventMessage<?>>map(event -> new GenericTaggedEventMessage<>(event, Set.of(TAG))).toList())
          .thenCompose(EvolutionTest::committed).join();

      var sourced = sourced(log);
      assertThat(sourced).extracting(event -> LetterEvent.VERSIONS.read(event, CONVERTER)).isEqualTo(told);
      var first = log.stream(StreamingCondition.startingFrom(log.firstToken(null).join()), null).first()
          .asCompletableFuture().join();
      assertThat(requireNonNull(first).message().type()).isEqualTo(version("LetterSent", 1));
      assertThat(LetterEvent.VERSIONS.read(first.message(), CONVERTER)).isEqualTo(told.getFirst());
      assertThat(sourced).extracting(EventMessage::type).isEqualTo(stored.stream().map(EventMessage::type).toList());
      assertThat(sourced).extracting(EvolutionTest::text).isEqualTo(stored.stream().map(EvolutionTest::text).toList());
    }
  }

  private static <R> CompletableFuture<ConsistencyMarker> committed(AppendTransaction<R> transaction) {
    return transaction.commit(null).thenCompose(result -> transaction.afterCommit(result, null));
  }

  private static List<EventMessage> sourced(MongoEventStorageEngine log) {
    return log.source(SourcingCondition.conditionFor(EventCriteria.havingTags(TAG)), null)
        .reduce(new ArrayList<EventMessage>(), (all, entry) -> {
          if (!TerminalEventMessage.INSTANCE.equals(entry.message())) {
            all.add(entry.message());
          }
          return all;
        }).join();
  }

  private static String text(EventMessage event) {
    return new String((byte[]) requireNonNull(event.payload()), StandardCharsets.UTF_8);
  }

  private static byte[] stored(String file) throws IOException {
    return Files.readString(Path.of("src/test/resources/evolved").resolve(file)).strip()
        .getBytes(StandardCharsets.UTF_8);
  }
}
