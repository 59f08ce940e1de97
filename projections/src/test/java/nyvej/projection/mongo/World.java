package nyvej.projection.mongo;

import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import javax.crypto.spec.SecretKeySpec;
import nyvej.AllSlices;
import nyvej.Some;
import nyvej.engine.PlainMatching;
import nyvej.engine.Weights;
import nyvej.ops.server.MongoServers;
import nyvej.projection.Matches;
import nyvej.projection.Needs;
import nyvej.projection.Pledges;
import nyvej.projection.Progress;
import nyvej.projection.ReadModel;
import nyvej.projection.Replay;
import nyvej.projection.Volunteers;
import nyvej.projection.published.Periods;
import nyvej.projection.published.Publishing;
import nyvej.slice.Answer;
import nyvej.slice.Command;
import nyvej.slice.Commands;
import nyvej.slice.GatewayCommands;
import nyvej.slice.Slices;
import org.axonframework.common.configuration.AxonConfiguration;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.eventhandling.EventHandlingComponent;
import org.axonframework.messaging.eventhandling.processing.streaming.token.store.TokenStore;
import org.axonframework.messaging.eventhandling.processing.streaming.token.store.inmemory.InMemoryTokenStore;

/** Nyvej without its web: commands in, views out. */
final class World implements AutoCloseable {
  static final Duration PATIENCE = Duration.ofSeconds(30);

  static final Publishing PUBLISHING = new Publishing(new SecretKeySpec(new byte[32], "HmacSHA256"),
      new Periods(Duration.ofDays(1)), new Periods(Duration.ofDays(30)));

  final AtomicReference<Instant> now = new AtomicReference<>(Some.NOW);
  final EventStorageEngine engine;
  final AxonConfiguration axon;
  final Commands commands;
  final Needs needs;
  final Volunteers volunteers;
  final Matches matches;
  final Pledges pledges;
  final Progress progress;
  final Replay replay;
  private final MongoClient client;

  World(MongoServers.Lease lease) {
    this(lease, new InMemoryEventStorageEngine(), new InMemoryTokenStore(), (_, handler) -> handler);
  }

  World(MongoServers.Lease lease, EventStorageEngine engine, TokenStore tokens,
      BiFunction<ReadModel, EventHandlingComponent, EventHandlingComponent> around) {
    this.engine = engine;
    client = MongoClients.create(lease.uri());
    InstantSource time = now::get;
    var configurer = Slices.configure(AllSlices.LIST, time).registerEventStorageEngine(_ -> engine)
        .componentRegistry(registry -> registry.registerComponent(TokenStore.class, _ -> tokens));
    ProjectionsModule.configure(configurer, client.getDatabase(lease.database()), time, around,
        new PlainMatching(Weights.FIRST), PUBLISHING);
    axon = configurer.start();
    commands = new GatewayCommands(axon.getComponent(CommandGateway.class));
    needs = axon.getComponent(Needs.class);
    volunteers = axon.getComponent(Volunteers.class);
    matches = axon.getComponent(Matches.class);
    pledges = axon.getComponent(Pledges.class);
    progress = axon.getComponent(Progress.class);
    replay = axon.getComponent(Replay.class);
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

  @Override
  public void close() {
    axon.shutdown();
    client.close();
  }
}
