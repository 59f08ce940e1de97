package nyvej.web.page;

import java.time.Duration;
import java.util.UUID;
import java.util.function.Supplier;
import nyvej.projection.BehindException;
import nyvej.projection.Progress;
import nyvej.slice.Answer;
import nyvej.web.problem.Diagnosis;
import nyvej.web.problem.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Does what a form asks for, so that the next page shows it done. */
@Component
public final class Deeds {
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Progress progress;
  private final Supplier<UUID> ids;

  Deeds(Progress progress, Supplier<UUID> ids) {
    this.progress = progress;
    this.ids = ids;
  }

  /** What came of it. */
  public sealed interface Outcome {
    /** It is done, and the views show it. */
    record Done(String subject) implements Outcome {}

    /** It is not done, and may be tried again when the problem is solved. */
    record Refused(Problem problem) implements Outcome {}
  }

  /** A key for a form: sent twice with the same key, it is done once. */
  public String key() {
    return ids.get().toString();
  }

  /** Sends, and waits a moment until the views show what it did. What is our own fault stays an error. */
  public Mono<Outcome> attempt(Mono<Answer.Done> command) {
    return command.flatMap(done -> progress.reached(done.position(), PATIENCE).onErrorComplete(BehindException.class)
        .<Outcome>thenReturn(new Outcome.Done(done.subject())))
        .onErrorResume(failure -> {
          var problem = Diagnosis.of(failure);
          return problem.status() == HttpStatus.INTERNAL_SERVER_ERROR
              ? Mono.error(failure)
              : Mono.just(new Outcome.Refused(problem));
        });
  }
}
