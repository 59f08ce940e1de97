package nyvej.web.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.concurrent.CompletableFuture;
import nyvej.slice.Answer;
import nyvej.slice.Command;
import nyvej.slice.CommandKey;
import nyvej.slice.Commands;
import org.jspecify.annotations.Nullable;

/** Measures commands by intention and outcome. */
public final class MeteredCommands implements Commands {
  private final Commands commands;
  private final MeterRegistry registry;

  public MeteredCommands(Commands commands, MeterRegistry registry) {
    this.commands = commands;
    this.registry = registry;
  }

  @Override
  public CompletableFuture<Answer> send(Command command, @Nullable CommandKey key) {
    var sample = Timer.start(registry);
    return commands.send(command, key)
        .whenComplete((answer, failure) -> sample.stop(Timer.builder(Meter.COMMANDS.meterName())
            .tag("intention", command.intention()).tag("outcome", outcome(answer)).register(registry)));
  }

  private static String outcome(@Nullable Answer answer) {
    return switch (answer) {
      case Answer.Done _ -> "done";
      case Answer.Refused _ -> "refused";
      case null -> "failed";
    };
  }
}
