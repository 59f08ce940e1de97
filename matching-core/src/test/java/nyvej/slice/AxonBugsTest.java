package nyvej.slice;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import nyvej.AllSlices;
import nyvej.Some;
import nyvej.event.NeedEvent;
import nyvej.need.withdraw.WithdrawNeed;
import org.axonframework.common.configuration.AxonConfiguration;
import org.axonframework.conversion.PassThroughConverter;
import org.axonframework.eventsourcing.annotation.EventSourcingHandler;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.commandhandling.configuration.CommandHandlingModule;
import org.axonframework.messaging.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.core.EmptyApplicationContext;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.core.annotation.AnnotationMessageTypeResolver;
import org.axonframework.messaging.core.unitofwork.SimpleUnitOfWorkFactory;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.axonframework.messaging.eventhandling.conversion.DelegatingEventConverter;
import org.axonframework.modelling.annotation.AnnotationBasedEntityEvolvingComponent;
import org.axonframework.update.UpdateChecker;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** Traps of Axon 5.0.1 that are about deciding, each shown in plain Axon first, and why none of them harms a slice. */
class AxonBugsTest {
  /** Axon's update checker tells its maker of every start. */
  @Test
  void nothingCallsHome() {
    assertThat(callsHome(EventSourcingConfigurer.create())).as("plain Axon does").isTrue();
    assertThat(callsHome(Slices.configure(AllSlices.LIST, InstantSource.system()))).isFalse();
  }

  /** Asked on a thread of its own, since Axon keeps quiet where it sees a test on the stack. Nothing is started. */
  private static boolean callsHome(EventSourcingConfigurer configurer) {
    return CompletableFuture.supplyAsync(() -> configurer.build().hasComponent(UpdateChecker.class),
        task -> new Thread(task, "no test").start()).join();
  }

  sealed interface Turned {
    record Left() implements Turned {}

    record Right() implements Turned {}
  }

  /** A state that no event ever changes. */
  static final class Turns {
    private int count;

    @EventSourcingHandler
    void on(Turned event) {
      count++;
    }
  }

  /** A handler of a family of events is silently never called: the state stays empty, and every rule is off. */
  @Test
  void everyEventReachesTheState() {
    var state = new Turns();
    var plain = new AnnotationBasedEntityEvolvingComponent<>(Turns.class,
        new DelegatingEventConverter(PassThroughConverter.INSTANCE), new AnnotationMessageTypeResolver());
    var event = new GenericEventMessage(new MessageType(Turned.Left.class), new Turned.Left());
    new SimpleUnitOfWorkFactory(EmptyApplicationContext.INSTANCE).create()
        .executeWithResult(work -> CompletableFuture.completedFuture(plain.evolve(state, event, work))).join();
    assertThat(state.count).as("plain Axon calls no handler").isZero();

    // A slice's evolve is called by SliceHandler; EveryEventTest shows what each event changes.
    noClasses().should().dependOnClassesThat().resideInAnyPackage("org.axonframework.eventsourcing.annotation..",
        "org.axonframework.modelling..").check(new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("nyvej"));
  }

  record Refuse() {}

  static final class Refusing {
    @CommandHandler
    void handle(Refuse command) {
      throw new IllegalStateException("refused");
    }
  }

  /** A refusal that is thrown is logged as a warning with its stack trace. Refusals are normal here, and values. */
  @Test
  void aRefusedCommandIsNoWarning() {
    var axon = EventSourcingConfigurer.create().registerCommandHandlingModule(CommandHandlingModule.named("plain")
        .commandHandlers().annotatedCommandHandlingComponent(_ -> new Refusing()).build()).start();
    assertThat(warnings(axon, () -> assertThatThrownBy(
        () -> axon.getComponent(CommandGateway.class).send(new Refuse()).getResultMessage().join())))
        .as("plain Axon warns").isNotEmpty();

    var ours = Slices.configure(AllSlices.LIST, () -> Some.NOW).start();
    var commands = new GatewayCommands(ours.getComponent(CommandGateway.class));
    assertThat(warnings(ours, () -> assertThat(commands.send(
        new WithdrawNeed(Some.NEED, Some.SHELTER, NeedEvent.Reason.MOVED_AWAY, Some.REFERRER), null).join())
        .isEqualTo(new Answer.Refused(Refusal.NEED_UNKNOWN)))).isEmpty();
  }

  private static List<ILoggingEvent> warnings(AxonConfiguration axon, Runnable work) {
    var log = new ListAppender<ILoggingEvent>();
    var root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    log.start();
    root.addAppender(log);
    try {
      work.run();
    } finally {
      root.detachAppender(log);
      axon.shutdown();
    }
    return log.list.stream().filter(line -> requireNonNull(line.getLevel()).isGreaterOrEqual(Level.WARN)).toList();
  }
}
