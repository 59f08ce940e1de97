package nyvej.web.intention;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import nyvej.event.NeedEvent;
import nyvej.need.correct.CorrectNeed;
import nyvej.need.exclude.StateExclusions;
import nyvej.need.record.RecordNeed;
import nyvej.need.withdraw.WithdrawNeed;
import nyvej.projection.NeedView;
import nyvej.projection.Needs;
import nyvej.slice.Answer;
import nyvej.vocabulary.Consent;
import nyvej.vocabulary.Exclusions;
import nyvej.vocabulary.NeedDescription;
import nyvej.vocabulary.NeedId;
import nyvej.vocabulary.SurvivorId;
import nyvej.web.access.Caller;
import nyvej.web.command.CommandSender;
import nyvej.web.identity.Identities;
import nyvej.web.identity.Identity;
import nyvej.web.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** What a referrer does. */
@Service
public final class Referrals {
  private final CommandSender sender;
  private final Identities identities;
  private final Needs needs;
  private final Supplier<UUID> ids;

  Referrals(CommandSender sender, Identities identities, Needs needs, Supplier<UUID> ids) {
    this.sender = sender;
    this.identities = identities;
    this.needs = needs;
    this.ids = ids;
  }

  /** @param returnOf her earlier need, recorded by the caller's organisation */
  public record NeedRequest(@Nullable NeedId returnOf, NeedDescription description, Consent consent,
      Identity identity) {}

  /** @param identity only when it changed */
  public record CorrectionRequest(NeedDescription description, Consent consent, @Nullable Identity identity) {}

  /** Why it is withdrawn. */
  public record WithdrawalRequest(NeedEvent.Reason reason) {}

  /** Records a need; the answer's subject is its id. */
  public Mono<Answer.Done> record(Caller caller, @Nullable String key, NeedRequest request) {
    return survivor(caller, request.returnOf())
        .flatMap(survivor -> identities.seal(survivor, request.identity())
            .map(sealed -> new RecordNeed(new NeedId(ids.get()), survivor, caller.organisation(), request.returnOf(),
                request.description(), request.consent(), sealed.name(), sealed.contact(), caller.person())))
        .flatMap(command -> sender.send(caller, key, request, command));
  }

  /** Corrects a need that the caller's organisation recorded. */
  public Mono<Answer.Done> correct(Caller caller, @Nullable String key, NeedId need, CorrectionRequest request) {
    var identity = request.identity();
    var command = identity == null
        ? Mono.just(new CorrectNeed(need, caller.organisation(), request.description(), request.consent(), null, null,
            caller.person()))
        : own(caller, need).flatMap(view -> identities.seal(view.need().survivor(), identity))
            .map(sealed -> new CorrectNeed(need, caller.organisation(), request.description(), request.consent(),
                sealed.name(),
                sealed.contact(), caller.person()));
    return command.flatMap(c -> sender.send(caller, key, List.of(need, request), c));
  }

  /** Keeps her away from persons and areas, instead of those named before. */
  public Mono<Answer.Done> exclude(Caller caller, @Nullable String key, NeedId need, Exclusions exclusions) {
    return sender.send(caller, key, List.of(need, exclusions),
        new StateExclusions(need, caller.organisation(), exclusions, caller.person()));
  }

  /** Withdraws a need that the caller's organisation recorded. */
  public Mono<Answer.Done> withdraw(Caller caller, @Nullable String key, NeedId need, WithdrawalRequest request) {
    return sender.send(caller, key, List.of(need, request),
        new WithdrawNeed(need, caller.organisation(), request.reason(), caller.person()));
  }

  private Mono<SurvivorId> survivor(Caller caller, @Nullable NeedId returnOf) {
    return returnOf == null
        ? Mono.fromSupplier(() -> new SurvivorId(ids.get()))
        : own(caller, returnOf).map(view -> view.need().survivor());
  }

  private Mono<NeedView> own(Caller caller, NeedId need) {
    return needs.need(need).filter(view -> view.need().organisation().equals(caller.organisation()))
        .switchIfEmpty(Mono.error(() -> Problem.notFound("need.unknown")));
  }
}
