package nyvej.web.intention;

import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import nyvej.pledge.confirm.ConfirmPledge;
import nyvej.pledge.decline.DeclinePledge;
import nyvej.pledge.make.MakePledge;
import nyvej.pledge.takeback.TakeBackPledge;
import nyvej.projection.PledgeView;
import nyvej.projection.Pledges;
import nyvej.projection.published.PartnerFeed;
import nyvej.slice.Answer;
import nyvej.vocabulary.PledgeId;
import nyvej.web.access.Caller;
import nyvej.web.command.CommandSender;
import nyvej.web.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** What a partner offers, and a coordinator answers. */
@Service
public final class Pledging {
  private final CommandSender sender;
  private final PartnerFeed feed;
  private final Pledges pledges;
  private final InstantSource time;
  private final Supplier<UUID> ids;

  Pledging(CommandSender sender, PartnerFeed feed, Pledges pledges, InstantSource time, Supplier<UUID> ids) {
    this.sender = sender;
    this.feed = feed;
    this.time = time;
    this.pledges = pledges;
    this.ids = ids;
  }

  /** Why a pledge is declined. */
  public record DeclineRequest(DeclinePledge.Reason reason) {}

  /** Pledges a row of what is published to the partner; the answer's subject is the pledge's id. */
  public Mono<Answer.Done> make(Caller caller, @Nullable String key, String row) {
    return feed.resolve(caller.organisation(), row, time.instant())
        .switchIfEmpty(Mono.error(() -> Problem.notFound("need.unknown")))
        .flatMap(need -> sender.send(caller, key, row,
            new MakePledge(new PledgeId(ids.get()), need, caller.organisation(), caller.person())));
  }

  /** A coordinator agrees. */
  public Mono<Answer.Done> confirm(Caller caller, @Nullable String key, PledgeId pledge) {
    return pledge(pledge).flatMap(
        view -> sender.send(caller, key, pledge,
            new ConfirmPledge(pledge, view.pledge().need(), caller.ownBranch(), caller.person())));
  }

  /** A coordinator declines. */
  public Mono<Answer.Done> decline(Caller caller, @Nullable String key, PledgeId pledge, DeclineRequest request) {
    return pledge(pledge).flatMap(view -> sender.send(caller, key, List.of(pledge, request),
        new DeclinePledge(pledge, view.pledge().need(), caller.ownBranch(), request.reason(), caller.person())));
  }

  /** The partner takes it back. */
  public Mono<Answer.Done> takeBack(Caller caller, @Nullable String key, PledgeId pledge) {
    return pledge(pledge).flatMap(
        view -> sender.send(caller, key, pledge,
            new TakeBackPledge(pledge, view.pledge().need(), caller.organisation(), caller.person())));
  }

  /** Only to find its need: whether the caller may touch it is the command's to decide. */
  private Mono<PledgeView> pledge(PledgeId pledge) {
    return pledges.pledge(pledge).switchIfEmpty(Mono.error(() -> Problem.notFound("pledge.unknown")));
  }
}
