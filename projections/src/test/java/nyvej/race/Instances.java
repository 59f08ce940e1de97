package nyvej.race;

import static java.util.Objects.requireNonNull;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.model.Sorts;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import nyvej.AllSlices;
import nyvej.Some;
import nyvej.event.EventCatalog;
import nyvej.event.NyvejEvent;
import nyvej.ops.codec.JacksonEventConverter;
import nyvej.ops.log.LogObserver;
import nyvej.ops.log.LogSettings;
import nyvej.ops.log.MongoEventStorageEngine;
import nyvej.ops.log.RawLog;
import nyvej.ops.server.MongoServers;
import nyvej.slice.Commands;
import nyvej.slice.GatewayCommands;
import nyvej.slice.Slices;
import org.axonframework.common.configuration.AxonConfiguration;
import org.axonframework.conversion.Converter;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.commandhandling.gateway.CommandGateway;
import org.bson.BsonDocument;
import org.bson.Document;
import org.bson.types.Binary;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Instances of Nyvej's deciding half on one database, as if each were a process of its own; their clocks differ a little. */
final class Instances implements AutoCloseable {
  private static final List<Duration> CLOCKS = List.of(Duration.ZERO, Duration.ofSeconds(3));
  private static final Map<String, Class<? extends NyvejEvent>> TYPES = EventCatalog.all().stream()
      .collect(Collectors.toMap(Class::getSimpleName, type -> type));

  private final MongoServers.Lease lease;
  private final MongoClient client;
  private final UnaryOperator<EventStorageEngine> under;
  private final List<MongoEventStorageEngine> engines = new ArrayList<>();
  private final List<AxonConfiguration> configurations = new ArrayList<>();
  private final List<Commands> commands = new ArrayList<>();
  private final AtomicLong passed = new AtomicLong();
  private final LongAdder conflicts = new LongAdder();
  private final LongAdder lostRaces = new LongAdder();

  Instances(MongoServers server) {
    this(server, engine -> engine);
  }

  /** @param under what goes between Axon and the engine */
  Instances(MongoServers server, UnaryOperator<EventStorageEngine> under) {
    lease = server.lease();
    client = MongoClients.create(lease.uri());
    this.under = under;
    CLOCKS.forEach(this::start);
  }

  private void start(Duration ahead) {
    var converter = new JacksonEventConverter().asEventConverter();
    var engine = new MongoEventStorageEngine(client.getDatabase(lease.database()), converter, LogSettings.DEFAULTS,
        counting());
    engines.add(engine);
    var axon = Slices.configure(AllSlices.LIST, () -> now().plus(ahead))
        .registerEventStorageEngine(_ -> under.apply(engine))
        .componentRegistry(registry -> registry.registerComponent(Converter.class, _ -> new JacksonEventConverter()))
        .start();
    configurations.add(axon);
    commands.add(new GatewayCommands(axon.getComponent(CommandGateway.class)));
  }

  private LogObserver counting() {
    return new LogObserver() {
      @Override
      public void conflict() {
        conflicts.increment();
      }

      @Override
      public void lostRace() {
        lostRaces.increment();
      }
    };
  }

  /** The n-th caller's instance. */
  Commands commands(int n) {
    return commands.get(n % commands.size());
  }

  /** What time it is for all of them. */
  Instant now() {
    return Some.NOW.plusMillis(passed.get());
  }

  void pass(Duration time) {
    passed.addAndGet(time.toMillis());
  }

  /** How often an append was refused because another came first. */
  long conflicts() {
    return conflicts.sum();
  }

  /** How often another instance took the place in the log. */
  long lostRaces() {
    return lostRaces.sum();
  }

  /** All of them end, and others go on that know nothing yet. */
  void restart() {
    stop();
    CLOCKS.forEach(this::start);
  }

  private void stop() {
    configurations.forEach(AxonConfiguration::shutdown);
    engines.forEach(MongoEventStorageEngine::close);
    configurations.clear();
    engines.clear();
    commands.clear();
  }

  /** The log as the server has it, judged without the engine. */
  RawLog raw() {
    return RawLog.read(client.getDatabase(lease.database()).getCollection("commits", BsonDocument.class));
  }

  /** The log as the server has it, read without the engine. */
  List<Logged> log() {
    var log = new ArrayList<Logged>();
    for (var commit : client.getDatabase(lease.database()).getCollection("commits").find()
        .sort(Sorts.ascending("_id"))) {
      log.add(logged(commit));
    }
    return log;
  }

  private static Logged logged(Document commit) {
    var json = new String(commit.get("events", Binary.class).getData(), StandardCharsets.UTF_8);
    var entries = new ArrayList<Logged.Entry>();
    for (JsonNode event : JsonMapper.shared().readTree(json)) {
      entries.add(new Logged.Entry(payload(event), metadata(event.get("metadata"))));
    }
    return new Logged(requireNonNull(commit.get("_id", Number.class)).longValue(), entries);
  }

  private static NyvejEvent payload(JsonNode event) {
    var name = event.get("name").asString();
    var type = requireNonNull(TYPES.get(name.substring(name.lastIndexOf('.') + 1)));
    var bytes = event.get("payload").asString().getBytes(StandardCharsets.UTF_8);
    return requireNonNull(new JacksonEventConverter().convert(bytes, type));
  }

  private static Map<String, String> metadata(JsonNode metadata) {
    return metadata.propertyStream().collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().asString()));
  }

  @Override
  public void close() {
    stop();
    client.close();
    lease.close();
  }
}
