package nyvej.web.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.concurrent.TimeUnit;
import nyvej.ops.log.LogObserver;

/** Measures the event log. */
public final class MeteredLog implements LogObserver {
  private final Timer append;
  private final DistributionSummary group;
  private final DistributionSummary events;
  private final Counter lostRaces;
  private final Counter conflicts;

  public MeteredLog(MeterRegistry registry) {
    append = Timer.builder(Meter.LOG_APPEND.meterName()).publishPercentileHistogram().register(registry);
    group = registry.summary(Meter.LOG_COMMIT_APPENDS.meterName());
    events = registry.summary(Meter.LOG_COMMIT_EVENTS.meterName());
    lostRaces = registry.counter(Meter.LOG_LOST_RACES.meterName());
    conflicts = registry.counter(Meter.LOG_CONFLICTS.meterName());
  }

  @Override
  public void appended(long nanos) {
    append.record(nanos, TimeUnit.NANOSECONDS);
  }

  @Override
  public void committed(int appends, int count) {
    group.record(appends);
    events.record(count);
  }

  @Override
  public void lostRace() {
    lostRaces.increment();
  }

  @Override
  public void conflict() {
    conflicts.increment();
  }
}
