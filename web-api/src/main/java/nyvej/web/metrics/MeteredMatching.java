package nyvej.web.metrics;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Instant;
import java.util.Collection;
import nyvej.engine.Matching;
import nyvej.engine.NeedFacts;
import nyvej.engine.Proposals;
import nyvej.engine.VolunteerFacts;

/** Measures the computing of proposals. */
public final class MeteredMatching implements Matching {
  private final Matching matching;
  private final MeterRegistry registry;
  private final Timer timer;
  private final DistributionSummary candidates;

  public MeteredMatching(Matching matching, MeterRegistry registry) {
    this.matching = matching;
    this.registry = registry;
    timer = Timer.builder(Meter.PROPOSALS.meterName()).publishPercentileHistogram().register(registry);
    candidates = registry.summary(Meter.PROPOSALS_CANDIDATES.meterName());
  }

  @Override
  public Proposals propose(NeedFacts need, Collection<VolunteerFacts> volunteers, Instant now, int limit) {
    var sample = Timer.start(registry);
    var found = matching.propose(need, volunteers, now, limit);
    sample.stop(timer);
    candidates.record(found.candidates());
    return found;
  }
}
