package nyvej.slice;

import static java.util.Objects.requireNonNull;

import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import nyvej.event.EventCatalog;
import nyvej.event.EventTags;
import nyvej.event.NyvejEvent;
import nyvej.event.Tags;
import org.axonframework.common.IdentifierFactory;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.EventStoreTransaction;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.SourcingCondition;
import org.axonframework.messaging.commandhandling.CommandHandler;
import org.axonframework.messaging.commandhandling.CommandMessage;
import org.axonframework.messaging.commandhandling.CommandResultMessage;
import org.axonframework.messaging.commandhandling.GenericCommandResultMessage;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.core.Metadata;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.core.unitofwork.ProcessingLifecycle;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.axonframework.messaging.eventhandling.conversion.EventConverter;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.jspecify.annotations.Nullable;

/**
 * Runs a slice: sources its boundary, lets it decide, appends. Axon makes the append conditional on nothing inside the
 * boundary having come since. A client's key for the command joins the boundary, so that of two deliveries of one command,
 * however close, the second finds what the first did.
 */
final class SliceHandler<C extends Command, S> implements CommandHandler {
  static final String BODY = "command-body";
  static final String SUBJECT = "command-subject";
  private static final MessageType ANSWER = new MessageType("nyvej", "Answer", "1");

  /** After Axon's own work after the commit, which is when the store says where it put the events. */
  private static final ProcessingLifecycle.Phase POSITION_KNOWN = () -> ProcessingLifecycle.DefaultPhases.AFTER_COMMIT
      .order()
      + 1;

  private final Slice<C, S> slice;
  private final EventStore events;
  private final EventConverter converter;
  private final InstantSource time;

  SliceHandler(Slice<C, S> slice, EventStore events, EventConverter converter, InstantSource time) {
    this.slice = slice;
    this.events = events;
    this.converter = converter;
    this.time = time;
  }

  @Override
  public MessageStream.Single<CommandResultMessage> handle(CommandMessage message, ProcessingContext context) {
    var command = requireNonNull(message.payloadAs(slice.command()));
    var key = message.metadata().get(EventTags.COMMAND);
    var transaction = events.transaction(context);
    var answer = source(command, key, transaction).thenApply(sourced -> {
      var outcome = sourced.first == null
          ? decide(command, sourced.state, message.metadata(), context)
          : repeat(sourced.first, message.metadata());
      return answer(outcome, transaction, context);
    });
    return MessageStream.fromFuture(answer);
  }

  private CompletableFuture<Sourced<S>> source(C command, @Nullable String key, EventStoreTransaction transaction) {
    var boundary = slice.boundary(command);
    var criteria = key == null ? boundary : EventCriteria.either(boundary, EventCriteria.havingTags(Tags.command(key)));
    return transaction.source(SourcingCondition.conditionFor(criteria)).reduce(
        new Sourced<>(slice.start(command), null),
        (sourced, entry) -> and(sourced, entry.message(), key));
  }

  private Sourced<S> and(Sourced<S> sourced, EventMessage message, @Nullable String key) {
    var first = key != null && key.equals(message.metadata().get(EventTags.COMMAND))
        ? message.metadata()
        : sourced.first;
    return new Sourced<>(slice.evolve(sourced.state, EventCatalog.read(message, converter)), first);
  }

  private Outcome decide(C command, S state, Metadata metadata, ProcessingContext context) {
    return switch (slice.decide(command, state, time.instant())) {
      case Decision.Refused(var refusal) -> new Outcome(null, false, refusal);
      case Decision.Accepted(var decided) -> {
        var cause = metadata.and(SUBJECT, command.subject());
        events.publish(context, decided.stream().map(event -> message(event, cause)).toList());
        yield new Outcome(command.subject(), false, null);
      }
    };
  }

  private static EventMessage message(NyvejEvent event, Map<String, String> cause) {
    return new GenericEventMessage(IdentifierFactory.getInstance().generateIdentifier(),
        EventCatalog.typeOf(event.getClass()),
        event, cause, event.at());
  }

  private static Outcome repeat(Metadata first, Metadata now) {
    return requireNonNull(first.get(BODY)).equals(now.get(BODY))
        ? new Outcome(requireNonNull(first.get(SUBJECT)), true, null)
        : new Outcome(null, false, Refusal.COMMAND_KEY_REUSED);
  }

  private static CommandResultMessage answer(Outcome outcome, EventStoreTransaction transaction,
      ProcessingContext context) {
    var position = new CompletableFuture<Long>();
    context.runOn(POSITION_KNOWN,
        _ -> position.complete(GlobalIndexConsistencyMarker.position(transaction.appendPosition())));
    return new GenericCommandResultMessage(ANSWER, new Pending(outcome, position));
  }

  /** @param first metadata of what an earlier delivery of the same command appended */
  private record Sourced<S>(S state, @Nullable Metadata first) {}

  private record Outcome(@Nullable String subject, boolean repeated, @Nullable Refusal refusal) {}

  /** An answer that waits for its position. */
  record Pending(Outcome outcome, CompletableFuture<Long> position) {
    CompletableFuture<Answer> answer() {
      return position.thenApply(at -> outcome.refusal == null
          ? new Answer.Done(requireNonNull(outcome.subject), at, outcome.repeated)
          : new Answer.Refused(outcome.refusal));
    }
  }
}
