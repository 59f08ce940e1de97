package nyvej.slice;

import java.util.HashMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import nyvej.event.EventTags;
import org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException;
import org.axonframework.messaging.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.core.Metadata;
import org.jspecify.annotations.Nullable;

/** Sends through Axon's gateway. Who lost a race decides anew on what the winner did; each lost race is another's success. */
public final class GatewayCommands implements Commands {
  private static final int RACES = 100;

  private final CommandGateway gateway;

  public GatewayCommands(CommandGateway gateway) {
    this.gateway = gateway;
  }

  @Override
  public CompletableFuture<Answer> send(Command command, @Nullable CommandKey key) {
    return attempt(command, metadata(key), RACES);
  }

  private CompletableFuture<Answer> attempt(Command command, Metadata metadata, int races) {
    return gateway.send(command, metadata).resultAs(SliceHandler.Pending.class)
        .thenCompose(SliceHandler.Pending::answer)
        .exceptionallyCompose(failure -> {
          if (!lostRace(failure)) {
            return CompletableFuture.failedFuture(failure);
          }
          return races == 0
              ? CompletableFuture.failedFuture(new ContendedException(failure))
              : attempt(command, metadata, races - 1);
        });
  }

  private static boolean lostRace(Throwable failure) {
    return failure instanceof AppendEventsTransactionRejectedException
        || failure instanceof CompletionException && failure.getCause() != null && lostRace(failure.getCause());
  }

  private static Metadata metadata(@Nullable CommandKey key) {
    if (key == null) {
      return Metadata.emptyInstance();
    }
    var entries = new HashMap<String, String>();
    entries.put(EventTags.COMMAND, key.key());
    entries.put(SliceHandler.BODY, key.body());
    return Metadata.from(entries);
  }
}
