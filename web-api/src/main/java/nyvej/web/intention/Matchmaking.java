package nyvej.web.intention;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import nyvej.engine.HardRule;
import nyvej.engine.Score;
import nyvej.engine.Weights;
import nyvej.event.MatchEvent.Answered;
import nyvej.event.MatchEvent.Choice;
import nyvej.event.MatchEvent.DeclineReason;
import nyvej.event.MatchEvent.Outcome;
import nyvej.event.MatchEvent.OwnChoiceReason;
import nyvej.match.SafetyRules;
import nyvej.match.accept.AcceptMatch;
import nyvej.match.approve.ApproveMatch;
import nyvej.match.decline.DeclineMatch;
import nyvej.match.end.EndMatch;
import nyvej.match.withdraw.WithdrawMatch;
import nyvej.projection.MatchView;
import nyvej.projection.Matches;
import nyvej.projection.proposal.Proposing;
import nyvej.slice.Answer;
import nyvej.slice.Refusal;
import nyvej.vocabulary.MatchId;
import nyvej.vocabulary.NeedId;
import nyvej.vocabulary.VolunteerId;
import nyvej.web.access.Caller;
import nyvej.web.access.Role;
import nyvej.web.command.CommandSender;
import nyvej.web.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** What a coordinator decides about matches, and the volunteer answers. */
@Service
public final class Matchmaking {
  private final CommandSender sender;
  private final Matches matches;
  private final Proposing proposing;
  private final Weights weights;
  private final InstantSource time;
  private final Supplier<UUID> ids;

  Matchmaking(CommandSender sender, Matches matches, Proposing proposing, Weights weights, InstantSource time,
      Supplier<UUID> ids) {
    this.sender = sender;
    this.matches = matches;
    this.proposing = proposing;
    this.weights = weights;
    this.time = time;
    this.ids = ids;
  }

  /**
   * Whom to ask.
   *
   * @param ownChoice why, when it is the coordinator's own choice; null to follow the proposals
   * @param answerBy when the ask expires
   */
  public record ApprovalRequest(NeedId need, VolunteerId volunteer, @Nullable OwnChoiceReason ownChoice,
      Instant answerBy) {}

  /** Why the volunteer declines. */
  @Schema(name = "MatchDeclineRequest")
  public record DeclineRequest(DeclineReason reason) {}

  /** Why the ask is taken back. */
  @Schema(name = "MatchWithdrawalRequest")
  public record WithdrawalRequest(WithdrawMatch.Reason reason) {}

  /** How the help ended. */
  @Schema(name = "MatchEndRequest")
  public record EndRequest(Outcome outcome) {}

  /** Approves a match, which asks the volunteer; the answer's subject is the match's id. */
  public Mono<Answer.Done> approve(Caller caller, @Nullable String key, ApprovalRequest request) {
    return choice(caller, request)
        .map(choice -> new ApproveMatch(new MatchId(ids.get()), request.need(), request.volunteer(),
            caller.ownBranch(), choice, request.answerBy(), caller.person()))
        .flatMap(command -> sender.send(caller, key, request, command));
  }

  /** The volunteer says yes, or a coordinator records a yes given by phone. */
  public Mono<Answer.Done> accept(Caller caller, @Nullable String key, MatchId match) {
    return visible(caller, match)
        .flatMap(view -> sender.send(caller, key, match, new AcceptMatch(match, view.match().need(),
            view.match().volunteer(), caller.ownBranch(), answered(caller, view), caller.person())));
  }

  /** The volunteer says no, or a coordinator records a no given by phone. */
  public Mono<Answer.Done> decline(Caller caller, @Nullable String key, MatchId match, DeclineRequest request) {
    return visible(caller, match)
        .flatMap(view -> sender.send(caller, key, List.of(match, request), new DeclineMatch(match, view.match().need(),
            view.match().volunteer(), caller.ownBranch(), request.reason(), answered(caller, view), caller.person())));
  }

  /** A coordinator takes an ask back. */
  public Mono<Answer.Done> withdraw(Caller caller, @Nullable String key, MatchId match, WithdrawalRequest request) {
    return visible(caller, match).flatMap(view -> sender.send(caller, key, List.of(match, request),
        new WithdrawMatch(match, view.match().need(), view.match().volunteer(), caller.ownBranch(), request.reason(),
            caller.person())));
  }

  /** A coordinator records how the help ended. */
  public Mono<Answer.Done> end(Caller caller, @Nullable String key, MatchId match, EndRequest request) {
    return visible(caller, match).flatMap(view -> sender.send(caller, key, List.of(match, request),
        new EndMatch(match, view.match().need(), view.match().volunteer(), caller.ownBranch(), request.outcome(),
            caller.person())));
  }

  /** The match, when the caller may see it: the asked volunteer, or a coordinator of its branch. */
  public Mono<MatchView> visible(Caller caller, MatchId match) {
    return matches.match(match).filter(view -> view.match().volunteer().equals(caller.volunteer())
        || caller.is(Role.COORDINATOR) && view.match().branch().equals(caller.branch()))
        .switchIfEmpty(Mono.error(() -> Problem.notFound("match.unknown")));
  }

  /**
   * What is written into the event is the score of now, computed here and not taken from the client. Whether the two fit is the
   * command's to decide, which also knows whether it was done before.
   */
  private Mono<Choice> choice(Caller caller, ApprovalRequest request) {
    var reason = request.ownChoice();
    return reason != null ? Mono.just(new Choice.Own(reason)) : proposed(caller, request, time.instant());
  }

  private Mono<Choice> proposed(Caller caller, ApprovalRequest request, Instant now) {
    return proposing.whyNot(request.need(), caller.ownBranch(), request.volunteer(), now)
        .switchIfEmpty(Mono.error(() -> Problem.of(Refusal.NEED_UNKNOWN))).map(pair -> {
          var volunteer = pair.volunteer().volunteer().facts();
          if (volunteer.availability() == null) {
            throw Problem.of(SafetyRules.refusal(HardRule.IS_NOT_PAUSED));
          }
          var score = Score.of(pair.facts(), volunteer, now, weights);
          return new Choice.Proposed(score.value(), weights.version());
        });
  }

  private static Answered answered(Caller caller, MatchView match) {
    return match.match().volunteer().equals(caller.volunteer()) ? Answered.ON_THE_WEB : Answered.BY_PHONE;
  }
}
