package nyvej.slice;

import java.time.InstantSource;
import java.util.List;
import nyvej.event.EventTags;
import org.axonframework.common.configuration.ComponentRegistry;
import org.axonframework.common.configuration.ModuleBuilder;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.commandhandling.configuration.CommandHandlingModule;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.eventhandling.conversion.EventConverter;

/** Wires slices into Axon. */
public final class Slices {
  private Slices() {}

  /** An Axon configuration with these slices on it; the event storage engine and converter are still to be chosen. */
  public static EventSourcingConfigurer configure(List<? extends Slice<?, ?>> slices, InstantSource time) {
    var configurer = EventSourcingConfigurer.create().registerTagResolver(_ -> new EventTags())
        .componentRegistry(Slices::keepQuiet);
    slices.forEach(slice -> configurer.registerCommandHandlingModule(module(slice, time)));
    return configurer;
  }

  /** Axon's update checker would call out at every start. */
  private static void keepQuiet(ComponentRegistry registry) {
    registry.disableEnhancer("org.axonframework.update.UpdateCheckerConfigurationEnhancer");
  }

  private static ModuleBuilder<CommandHandlingModule> module(Slice<?, ?> slice, InstantSource time) {
    return CommandHandlingModule.named(slice.intention()).commandHandlers()
        .commandHandler(new QualifiedName(slice.command()), c -> new SliceHandler<>(slice,
            c.getComponent(EventStore.class), c.getComponent(EventConverter.class), time))
        .build();
  }
}
