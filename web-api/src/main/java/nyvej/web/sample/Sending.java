package nyvej.web.sample;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import nyvej.AllSlices;
import nyvej.event.NyvejEvent;
import nyvej.slice.Answer;
import nyvej.slice.Command;
import nyvej.slice.Commands;
import nyvej.slice.GatewayCommands;
import nyvej.slice.Refusal;
import nyvej.slice.Slices;
import org.axonframework.common.configuration.AxonConfiguration;
import org.axonframework.conversion.Converter;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.conversion.EventConverter;

/** Sends real commands that are decided at the simulated time, and tells the town what came of them. */
final class Sending implements AutoCloseable {
  /**
   * What people run into when things change under their hands: she was taken meanwhile, a clearance ran out, or an area
   * was avoided, before the volunteer said yes. Any other refusal is a mistake of the simulation.
   */
  static final Set<Refusal> EXPECTED = Set.of(Refusal.VOLUNTEER_NOT_CLEARED, Refusal.VOLUNTEER_PAUSED,
      Refusal.VOLUNTEER_EXCLUDED, Refusal.CONSENT_NOT_IN_FORCE, Refusal.NEED_NOT_OPEN);

  private final AxonConfiguration axon;
  private final Commands commands;
  private final Town town;
  private final AtomicInteger sent = new AtomicInteger();
  private final ConcurrentSkipListMap<Refusal, Integer> refused = new ConcurrentSkipListMap<>();

  Sending(EventStorageEngine log, EventConverter converter, SimulatedTime time, Town town) {
    this.town = town;
    axon = Slices.configure(AllSlices.LIST, time).registerEventStorageEngine(_ -> log)
        .componentRegistry(registry -> registry.registerComponent(Converter.class, _ -> converter)).build();
    axon.start();
    axon.getComponent(EventStore.class).subscribe((events, context) -> {
      requireNonNull(context).runOnAfterCommit(_ -> events.forEach(this::tell));
      return CompletableFuture.completedFuture(null);
    });
    commands = new GatewayCommands(axon.getComponent(CommandGateway.class));
  }

  /** Waits for the answer; whether it was accepted. */
  boolean send(Command command) {
    sent.incrementAndGet();
    return switch (commands.send(command, null).join()) {
      case Answer.Done _ -> true;
      case Answer.Refused(var refusal) -> {
        if (!EXPECTED.contains(refusal)) {
          throw new IllegalStateException("unexpected refusal " + refusal.code());
        }
        refused.merge(refusal, 1, Integer::sum);
        yield false;
      }
    };
  }

  int sent() {
    return sent.get();
  }

  Map<Refusal, Integer> refused() {
    return Map.copyOf(refused);
  }

  private void tell(EventMessage message) {
    town.happened((NyvejEvent) requireNonNull(message.payload()));
  }

  @Override
  public void close() {
    axon.shutdown();
  }
}
