package nyvej.web.command;

import nyvej.slice.Answer;
import nyvej.slice.Command;
import nyvej.slice.CommandKey;
import nyvej.slice.Commands;
import nyvej.web.access.Caller;
import nyvej.web.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Sends a caller's command, once for each key that the caller gives it. */
@Component
public final class CommandSender {
  /** The header of a client's key for a command. */
  public static final String IDEMPOTENCY_KEY = "Idempotency-Key";
  /** The header of the position that an answer stands at, or that a request demands. */
  public static final String POSITION = "Nyvej-Position";

  private static final int LONGEST_KEY = 200;

  private final Commands commands;
  private final Secret secret;
  private final JsonMapper json;

  CommandSender(Commands commands, Secret secret, JsonMapper json) {
    this.commands = commands;
    this.secret = secret;
    this.json = json;
  }

  /**
   * Sends a command.
   *
   * @param key the client's key for it; null when it may be done twice
   * @param request what the client asked for and of what, in plain; only its keyed hash is kept
   * @return fails with a {@link Problem} when the command is refused
   */
  public Mono<Answer.Done> send(Caller caller, @Nullable String key, Object request, Command command) {
    return Mono.fromFuture(() -> commands.send(command, key == null ? null : commandKey(caller, key, request, command)))
        .map(answer -> switch (answer) {
          case Answer.Done done -> done;
          case Answer.Refused(var refusal) -> throw Problem.of(refusal);
        });
  }

  private CommandKey commandKey(Caller caller, String key, Object request, Command command) {
    if (key.isBlank() || key.length() > LONGEST_KEY) {
      throw new Problem(HttpStatus.BAD_REQUEST, "request.idempotency-key");
    }
    var body = command.intention() + "\n" + json.writeValueAsString(request);
    return new CommandKey(secret.hash("key\n" + caller.person() + "\n" + key), secret.hash("body\n" + body));
  }
}
