package nyvej.web.sample;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import nyvej.slice.Refusal;
import nyvej.state.Need;
import nyvej.vocabulary.Kommune;
import nyvej.web.sample.SampleCast.Branch;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.eventhandling.conversion.EventConverter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fills an empty event log with a network that has lived for some weeks: everything in it came about by a real command, and
 * carries the time at which it would have happened. The same seed, cast and now give the same history.
 */
public final class SampleNetwork {
  private static final Logger LOG = LoggerFactory.getLogger(SampleNetwork.class);

  private final EventStorageEngine log;
  private final EventConverter converter;
  private final Sealer sealer;
  private final SampleCast cast;
  private final Size size;
  private final long seed;

  /**
   * How much of it.
   *
   * @param volunteers at least as many as there are branches
   * @param past how long the history is, at least a week
   * @param referred the share of the women leaving shelters who are referred to the network, above 0 and at most 1
   * @param waiting how many needs wait in the end, about
   */
  public record Size(int volunteers, Duration past, double referred, int waiting) {
    /** 1,200 volunteers and twelve weeks, in which some 600 of the 713 women who leave a shelter are referred. */
    public static final Size DENMARK = new Size(1_200, Duration.ofDays(84), 0.84, 200);

    int needs() {
      return (int) Math.round(SyntheticDenmark.WOMEN_A_YEAR * past.toDays() / 365.25 * referred);
    }
  }

  /**
   * What was made.
   *
   * @param open needs in the queue
   * @param asked needs for which a volunteer is asked
   * @param refused how often a command met a refusal that can happen to anybody
   */
  public record Report(int volunteers, int needs, int open, int asked, int commands, long events,
      Map<Refusal, Integer> refused, Duration took) {}

  /**
   * Does nothing yet.
   *
   * @param log stays the caller's to close
   * @param seed of all chance
   */
  public SampleNetwork(EventStorageEngine log, EventConverter converter, Sealer sealer, SampleCast cast, Size size,
      long seed) {
    this.log = log;
    this.converter = converter;
    this.sealer = sealer;
    this.cast = cast;
    this.size = size;
    this.seed = seed;
  }

  /**
   * Fills the log when it is empty, and takes its time: tens of seconds for the whole of Denmark. Blocking.
   *
   * @param now when the history ends
   * @return empty when there was something in the log already
   */
  public Optional<Report> fill(Instant now) {
    var first = log.firstToken(null).join();
    if (!first.equals(log.latestToken(null).join())) {
      return Optional.empty();
    }
    LOG.info("Sample network: {} volunteers and {} needs, made up; this is done once", size.volunteers, size.needs());
    long began = System.nanoTime();
    var start = now.minus(size.past);
    var time = new SimulatedTime(start.minus(Recruiting.MOVING_IN));
    var town = new Town();
    try (var sending = new Sending(log, converter, time, town)) {
      RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
      live(World.of(cast, random, time, town, sending, sealer), start, now);
      var report = report(town, sending, Duration.ofNanos(System.nanoTime() - began));
      LOG.info("Sample network: {} events in {} s", report.events, report.took.toSeconds());
      return Optional.of(report);
    }
  }

  private void live(World world, Instant start, Instant end) {
    var progress = new Progress();
    var denmark = new SyntheticDenmark(world.random());
    var recruiting = new Recruiting(world, denmark);
    var recruits = recruiting.recruits(size.volunteers);
    int late = (int) (recruits.size() * Recruiting.JOINING_LATER);
    var there = recruits.subList(0, recruits.size() - late);
    recruiting.moveIn(there, start, progress);
    there.stream().skip(cast.branches().size()).forEach(recruit -> recruiting.lives(recruit, start, end));
    recruiting.joinLater(recruits.subList(there.size(), recruits.size()), start, end);
    new Referring(world, denmark).plan(size.needs(), start, end);
    new Coordinating(world, new Asking(world, recruiting), start, end, backlog()).plan();
    new Pledging(world).plan(start, end);
    world.agenda().runUntil(end, progress);
  }

  private Map<Branch, Double> backlog() {
    double people = people(List.copyOf(Kommune.all()));
    var backlog = new HashMap<Branch, Double>();
    cast.branches().forEach(branch -> backlog.put(branch, size.waiting * people(cast.kommunerOf(branch)) / people));
    return backlog;
  }

  private static double people(List<Kommune> kommuner) {
    return kommuner.stream().mapToInt(SyntheticDenmark::people).sum();
  }

  private static Report report(Town town, Sending sending, Duration took) {
    var needs = town.needs();
    return new Report(town.volunteers(), needs.size(), count(needs, Need.Status.OPEN), count(needs, Need.Status.ASKED),
        sending.sent(), town.events(), sending.refused(), took);
  }

  private static int count(List<Need> needs, Need.Status status) {
    return (int) needs.stream().filter(need -> need.status() == status).count();
  }
}
