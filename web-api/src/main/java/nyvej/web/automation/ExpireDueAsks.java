package nyvej.web.automation;

import java.time.Duration;
import java.time.InstantSource;
import nyvej.automation.WhenAnAskIsDueThenExpireIt;
import nyvej.projection.MatchView;
import nyvej.projection.Matches;
import nyvej.slice.Answer;
import nyvej.slice.Commands;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Looks for asks whose time is up, and expires them. */
@Component
class ExpireDueAsks extends Repeatedly {
  private static final Duration EVERY = Duration.ofSeconds(5);
  private static final int AT_ONCE = 100;

  private final Matches matches;
  private final Commands commands;
  private final InstantSource time;

  ExpireDueAsks(Matches matches, Commands commands, InstantSource time) {
    super(EVERY);
    this.matches = matches;
    this.commands = commands;
    this.time = time;
  }

  /** Expires what is due now. What fails keeps no other from expiring, and is due again next time. */
  @Override
  protected Mono<Void> once() {
    return Flux.defer(() -> matches.due(time.instant(), AT_ONCE)).concatMapDelayError(this::expire).then();
  }

  /** No key: an ask that is answered or expired already is left as it is. */
  private Mono<Answer> expire(MatchView due) {
    return Mono.fromFuture(() -> commands.send(WhenAnAskIsDueThenExpireIt.command(due.match()), null));
  }
}
