package nyvej.web.metrics;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Instant;
import nyvej.projection.proposal.ProposalsView;
import nyvej.projection.proposal.Proposing;
import nyvej.projection.proposal.WhyNot;
import nyvej.vocabulary.BranchId;
import nyvej.vocabulary.NeedId;
import nyvej.vocabulary.VolunteerId;
import reactor.core.publisher.Mono;

/** Measures how long proposals take, with what they read. */
public final class MeteredProposing implements Proposing {
  private final Proposing proposing;
  private final MeterRegistry registry;
  private final Timer timer;
  private final DistributionSummary candidates;

  public MeteredProposing(Proposing proposing, MeterRegistry registry) {
    this.proposing = proposing;
    this.registry = registry;
    timer = Timer.builder(Meter.PROPOSALS.meterName()).publishPercentileHistogram().register(registry);
    candidates = registry.summary(Meter.PROPOSALS_CANDIDATES.meterName());
  }

  @Override
  public Mono<ProposalsView> forNeed(NeedId need, BranchId branch, int limit, Instant now) {
    return Mono.defer(() -> {
      var sample = Timer.start(registry);
      return proposing.forNeed(need, branch, limit, now).doOnNext(found -> {
        sample.stop(timer);
        candidates.record(found.proposals().candidates());
      });
    });
  }

  @Override
  public Mono<WhyNot> whyNot(NeedId need, BranchId branch, VolunteerId volunteer, Instant now) {
    return proposing.whyNot(need, branch, volunteer, now);
  }
}
