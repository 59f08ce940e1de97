package nyvej.race;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;
import nyvej.match.approve.ApproveMatch;
import nyvej.need.record.RecordNeed;
import nyvej.pledge.make.MakePledge;
import nyvej.race.Unheard.UnheardException;
import nyvej.slice.Answer;
import nyvej.slice.Command;
import nyvej.slice.CommandKey;
import nyvej.vocabulary.MatchId;
import nyvej.vocabulary.NeedId;
import nyvej.vocabulary.PledgeId;
import nyvej.vocabulary.SurvivorId;

/** A command with a key that is sent again and again; each time with new ids of what it makes, as requests do. */
final class Retried {
  private final CommandKey key;
  private final Command command;
  private final List<Command> attempts = new ArrayList<>();
  private final List<Answer> answers = new ArrayList<>();

  Retried(String key, Command command) {
    this.key = new CommandKey(key, "body");
    this.command = command;
  }

  /** Sends it so often at once, to one instance after the other, and again where no answer comes, until all have answered. */
  void sendAtOnce(int times, Instances instances, int instance) {
    var sent = IntStream.range(0, times).mapToObj(i -> send(instances, instance + i)).toList();
    sent.forEach(answer -> answers.add(answer.join()));
  }

  private CompletableFuture<Answer> send(Instances instances, int instance) {
    var attempt = anew();
    return instances.commands(instance).send(attempt, key)
        .exceptionallyCompose(failure -> isUnheard(failure)
            ? send(instances, instance + 1)
            : CompletableFuture.failedFuture(failure));
  }

  private static boolean isUnheard(Throwable failure) {
    return (failure instanceof CompletionException ? failure.getCause() : failure) instanceof UnheardException;
  }

  private Command anew() {
    Command attempt = switch (command) {
      case RecordNeed c -> new RecordNeed(new NeedId(Scene.id()), new SurvivorId(Scene.id()), c.organisation(),
          c.returnOf(), c.description(), c.consent(), c.name(), c.contact(), c.by());
      case ApproveMatch c -> new ApproveMatch(new MatchId(Scene.id()), c.need(), c.volunteer(), c.branch(), c.choice(),
          c.answerBy(), c.by());
      case MakePledge c -> new MakePledge(new PledgeId(Scene.id()), c.need(), c.partner(), c.by());
      default -> command;
    };
    synchronized (attempts) {
      attempts.add(attempt);
    }
    return attempt;
  }

  String key() {
    return key.key();
  }

  /** Whether it makes something with an id of its own; then it can't find it so already. */
  boolean makesSomething() {
    return command instanceof RecordNeed || command instanceof ApproveMatch || command instanceof MakePledge;
  }

  /** In the order in which it was sent. */
  List<Answer> answers() {
    return answers;
  }

  /** The answers that it is done. */
  List<Answer.Done> done() {
    return answers.stream().filter(Answer.Done.class::isInstance).map(Answer.Done.class::cast).toList();
  }

  /** The attempt that was done. */
  Optional<Command> happened() {
    return done().stream().findFirst().flatMap(
        done -> attempts.stream().filter(attempt -> attempt.subject().equals(done.subject())).findFirst());
  }

  @Override
  public String toString() {
    return key + ": " + answers;
  }
}
