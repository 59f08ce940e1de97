package nyvej.projection.mongo;

import com.mongodb.client.MongoClient;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import javax.crypto.spec.SecretKeySpec;
import nyvej.AllSlices;
import nyvej.Some;
import nyvej.engine.Weights;
import nyvej.event.EventCatalog;
import nyvej.event.NyvejEvent;
import nyvej.event.Tags;
import nyvej.ops.codec.JacksonEventConverter;
import nyvej.ops.log.LogObserver;
import nyvej.ops.log.LogSettings;
import nyvej.ops.log.MongoEventStorageEngine;
import nyvej.ops.log.MongoTokenStore;
import nyvej.ops.server.MongoServers;
import nyvej.projection.Matches;
import nyvej.projection.Needs;
import nyvej.projection.Parking;
import nyvej.projection.Pledges;
import nyvej.projection.Progress;
import nyvej.projection.ReadModel;
import nyvej.projection.Rebuilding;
import nyvej.projection.Volunteers;
import nyvej.projection.proposal.Planning;
import nyvej.projection.proposal.Proposing;
import nyvej.projection.published.PartnerFeed;
import nyvej.projection.published.Periods;
import nyvej.projection.published.Publishing;
import nyvej.projection.published.Statistics;
import nyvej.slice.Answer;
import nyvej.slice.Command;
import nyvej.slice.Commands;
import nyvej.slice.GatewayCommands;
import nyvej.slice.Slices;
import nyvej.vocabulary.NeedId;
import org.axonframework.common.configuration.AxonConfiguration;
import org.axonframework.conversion.Converter;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine.AppendTransaction;
import org.axonframework.eventsourcing.eventstore.GenericTaggedEventMessage;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.SourcingCondition;
import org.axonframework.messaging.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.axonframework.messaging.eventhandling.TerminalEventMessage;
import org.axonframework.messaging.eventhandling.conversion.EventConverter;
import org.axonframework.messaging.eventhandling.processing.streaming.token.store.TokenStore;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.Tag;
import reactor.core.publisher.Flux;

/** Nyvej without its web: commands in, views out. Several on one lease are several instances of one service. */
public final class World implements AutoCloseable {
  static final Duration PATIENCE = Duration.ofSeconds(60);
  static final Publishing PUBLISHING = new Publishing(new SecretKeySpec(new byte[32], "HmacSHA256"),
      new Periods(Duration.ofDays(1)), new Periods(Duration.ofDays(30)));

  public final AtomicReference<Instant> now = new AtomicReference<>(Some.NOW);
  final AxonConfiguration axon;
  public final Commands commands;
  final Needs needs;
  final Volunteers volunteers;
  public final Matches matches;
  final Pledges pledges;
  public final Progress progress;
  final Rebuilding rebuilding;
  final Parking parking;
  final Proposing proposing;
  final Planning planning;
  final PartnerFeed feed;
  final Statistics statistics;
  final MongoClient client;
  private final com.mongodb.reactivestreams.client.MongoClient reactive;
  private final EventConverter converter = new JacksonEventConverter().asEventConverter();
  public final MongoEventStorageEngine log;
  private final MongoTokenStore tokens;

  /**
   * What tells one instance of the service from another.
   *
   * @param owner of what it claims; no two that run at the same time have the same
   * @param claim how long it holds a claim that it doesn't extend
   */
  public record Instance(String owner, Duration claim, LogObserver observer) {}

  World(MongoServers.Lease lease) {
    this(lease, "");
  }

  /** @param processors which tokens; another name makes all events come again */
  public World(MongoServers.Lease lease, String processors) {
    this(lease, processors, (_, reader) -> reader);
  }

  World(MongoServers.Lease lease, String processors,
      BiFunction<ReadModel, EventReader, EventReader> around) {
    this(lease, processors, around, UUID.randomUUID().toString());
  }

  /** @param owner of what it claims */
  World(MongoServers.Lease lease, String processors,
      BiFunction<ReadModel, EventReader, EventReader> around, String owner) {
    this(lease, processors, around, instance(owner), Projections.CURRENT);
  }

  /** @param projections of that version of Nyvej */
  World(MongoServers.Lease lease, BiFunction<ReadModel, EventReader, EventReader> around,
      Projections projections) {
    this(lease, "", around, instance(UUID.randomUUID().toString()), projections);
  }

  public World(MongoServers.Lease lease, Instance instance) {
    this(lease, "", (_, reader) -> reader, instance, Projections.CURRENT);
  }

  private static Instance instance(String owner) {
    return new Instance(owner, Duration.ofSeconds(15), LogObserver.NONE);
  }

  private World(MongoServers.Lease lease, String processors,
      BiFunction<ReadModel, EventReader, EventReader> around, Instance instance,
      Projections projections) {
    client = com.mongodb.client.MongoClients.create(lease.uri());
    reactive = com.mongodb.reactivestreams.client.MongoClients.create(lease.uri());
    log = new MongoEventStorageEngine(client.getDatabase(lease.database() + "_log"), converter, LogSettings.DEFAULTS,
        instance.observer());
    tokens = new MongoTokenStore(client.getDatabase(lease.database() + "_tokens" + processors), instance.owner(),
        instance.claim(), InstantSource.system());
    InstantSource time = now::get;
    var configurer = Slices.configure(AllSlices.LIST, time).registerEventStorageEngine(_ -> log)
        .componentRegistry(registry -> registry.registerComponent(TokenStore.class, _ -> tokens)
            .registerComponent(Converter.class, _ -> new JacksonEventConverter()));
    ProjectionsModule.configure(configurer, reactive.getDatabase(lease.database()), time, around,
        Weights.CURRENT, PUBLISHING, projections);
    axon = configurer.start();
    commands = new GatewayCommands(axon.getComponent(CommandGateway.class));
    needs = axon.getComponent(Needs.class);
    volunteers = axon.getComponent(Volunteers.class);
    matches = axon.getComponent(Matches.class);
    pledges = axon.getComponent(Pledges.class);
    progress = axon.getComponent(Progress.class);
    rebuilding = axon.getComponent(Rebuilding.class);
    parking = axon.getComponent(Parking.class);
    proposing = axon.getComponent(Proposing.class);
    planning = axon.getComponent(Planning.class);
    feed = axon.getComponent(PartnerFeed.class);
    statistics = axon.getComponent(Statistics.class);
  }

  /** Appends what no command would, and gives the position behind it. */
  long append(MessageType type, Object payload, NeedId need) {
    return append(type, payload, Tags.need(need));
  }

  long append(MessageType type, Object payload, Tag tag) {
    var event = new GenericTaggedEventMessage<>(new GenericEventMessage(type, payload), Set.of(tag));
    return log.appendEvents(AppendCondition.none(), null, List.of(event)).thenCompose(World::committed).join();
  }

  private static <R> CompletableFuture<Long> committed(AppendTransaction<R> transaction) {
    return transaction.commit(null).thenCompose(result -> transaction.afterCommit(result, null))
        .thenApply(GlobalIndexConsistencyMarker::position);
  }

  Answer send(Command command) {
    return commands.send(command, null).join();
  }

  /** The position behind what the command did. */
  long done(Command command) {
    return switch (send(command)) {
      case Answer.Done done -> done.position();
      case Answer.Refused refused -> throw new AssertionError(refused.toString());
    };
  }

  /** As {@link #done}, and every view shows it. */
  void shown(Command command) {
    progress.reached(done(command), PATIENCE).block();
  }

  /** Builds views anew, until this instance shows that. */
  void rebuilt(ReadModel... models) {
    var begun = Flux.just(models).concatMap(model -> rebuilding.begin(model).map(built -> Map.entry(model, built)))
        .collectList().block();
    Objects.requireNonNull(begun).forEach(each -> Await.until(() -> shown(each.getKey()) >= each.getValue()));
  }

  /** Which generation this instance shows. */
  int shown(ReadModel model) {
    var shown = axon.getComponent(MongoProgress.class).standing(model).generation();
    return shown == null ? 0 : shown.number();
  }

  void caughtUp() {
    progress.caughtUp(PATIENCE).block();
  }

  /** The log; an event's place in the list is its position. */
  List<NyvejEvent> events() {
    return log.source(SourcingCondition.conditionFor(EventCriteria.havingAnyTag()), null)
        .reduce(new ArrayList<NyvejEvent>(), (all, entry) -> {
          if (!TerminalEventMessage.INSTANCE.equals(entry.message())) {
            all.add(EventCatalog.read(entry.message(), converter));
          }
          return all;
        }).join();
  }

  @Override
  public void close() {
    axon.shutdown();
    tokens.close();
    log.close();
    reactive.close();
    client.close();
  }
}
