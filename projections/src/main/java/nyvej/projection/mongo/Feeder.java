package nyvej.projection.mongo;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nyvej.projection.mongo.Generation.State;
import org.axonframework.common.AxonThreadFactory;
import org.axonframework.messaging.eventhandling.processing.streaming.token.store.TokenStore;
import org.axonframework.messaging.eventstreaming.TrackingTokenSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks after the generations of all views, twice a second: begins one where there is none of this version, feeds those that
 * this instance shows or builds, completes one that has caught up, and ends those that nobody uses any more. Each step may be
 * taken by several instances at once, or be broken off and taken again.
 */
final class Feeder {
  /** After so long a generation that another has taken the place of is ended; longer than clocks differ and queries take. */
  static final Duration UNUSED = Duration.ofMinutes(1);

  private static final Logger LOG = LoggerFactory.getLogger(Feeder.class);
  private static final Duration EVERY = Duration.ofMillis(500);
  private static final int ONLY_SEGMENT = 0;

  private final ViewStore store;
  private final Projections projections;
  private final MongoProgress progress;
  private final TrackingTokenSource log;
  private final TokenStore tokens;
  private final InstantSource time;
  private final BiFunction<Projection<?>, Generation, Feed> feeding;
  private final Map<String, Feed> feeds = new HashMap<>();
  private final Map<String, Long> goals = new HashMap<>();
  private final Set<String> forgotten = new HashSet<>();
  private final ScheduledExecutorService timer = Executors
      .newSingleThreadScheduledExecutor(new AxonThreadFactory("views"));

  /** @param feeding starts to feed a generation by a projection */
  Feeder(ViewStore store, Projections projections, MongoProgress progress, TrackingTokenSource log, TokenStore tokens,
      InstantSource time, BiFunction<Projection<?>, Generation, Feed> feeding) {
    this.store = store;
    this.projections = projections;
    this.progress = progress;
    this.log = log;
    this.tokens = tokens;
    this.time = time;
    this.feeding = feeding;
  }

  void start() {
    look();
    timer.scheduleWithFixedDelay(this::tryToLook, EVERY.toMillis(), EVERY.toMillis(), TimeUnit.MILLISECONDS);
  }

  void stop() {
    timer.shutdownNow();
    stopFeeding();
  }

  private synchronized void stopFeeding() {
    CompletableFuture.allOf(feeds.values().stream().map(Feed::stop).toArray(CompletableFuture[]::new)).join();
    feeds.clear();
  }

  private void tryToLook() {
    try {
      look();
    } catch (RuntimeException e) {
      if (!timer.isShutdown()) {
        LOG.warn("The views could not be looked after, which is tried again: {}", e.getClass().getSimpleName());
      }
    }
  }

  private synchronized void look() {
    if (timer.isShutdown()) {
      return;
    }
    progress.load().block();
    for (var projection : projections.all()) {
      begin(projection);
      complete(projection);
      feed(projection);
      use(projection);
    }
    progress.known().gone().filter(gone -> !forgotten.contains(gone.name())).forEach(this::forget);
  }

  private void begin(Projection<?> projection) {
    var model = projection.model();
    var known = progress.known();
    if (known.of(model).noneMatch(each -> each.version() == projection.version())) {
      var next = new Generation(model, known.followingNumber(model), projection.version(), State.BUILDING,
          time.instant());
      store.generations().add(next).then(progress.load()).block();
    }
  }

  private void complete(Projection<?> projection) {
    building(projection).filter(next -> hasCaughtUp(projection, next)).ifPresent(next -> {
      store.generations().complete(next).then(progress.load()).block();
      LOG.info("The view {} is shown as generation {} from now on", next.model().key(), next.number());
    });
  }

  private Optional<Generation> building(Projection<?> projection) {
    return progress.known().building(projection.model(), projection.version());
  }

  /** With what was there at the look before, since more may come all the time. */
  private boolean hasCaughtUp(Projection<?> projection, Generation next) {
    var known = progress.known();
    var shown = known.best(projection.model(), projection.version());
    long goal = shown == null ? head() : known.next(shown);
    var before = goals.put(next.name(), goal);
    return known.next(next) >= (before == null ? goal : Math.min(before, goal))
        && (shown == null || showsWhatIsShownBy(shown, next));
  }

  private boolean showsWhatIsShownBy(Generation shown, Generation next) {
    var missing = requireNonNull(store.parked().in(next).block());
    return missing.isEmpty() || requireNonNull(store.parked().in(shown).block()).containsAll(missing);
  }

  private long head() {
    return PositionedEvents.positionOf(log.latestToken(null).join());
  }

  private void feed(Projection<?> projection) {
    var wanted = wanted(projection).collect(Collectors.toMap(Generation::name, each -> each, (same, _) -> same));
    progress.known().all(projection.model()).map(Generation::name).filter(name -> !wanted.containsKey(name))
        .forEach(name -> {
          var feed = feeds.get(name);
          if (feed != null) {
            feed.stop().join();
            feeds.remove(name);
          }
        });
    wanted.forEach((name, generation) -> feeds.computeIfAbsent(name, _ -> begin(projection, generation)));
  }

  private Feed begin(Projection<?> projection, Generation generation) {
    if (generation.is(State.BUILDING)) {
      LOG.info("The view {} is built as generation {}, by version {} of its definition", generation.model().key(),
          generation.number(), generation.version());
    }
    return feeding.apply(projection, generation);
  }

  /** Of its own version the newest complete one and what is built to follow it; of another version only what it has to show. */
  private Stream<Generation> wanted(Projection<?> projection) {
    var known = progress.known();
    var shown = progress.standing(projection.model()).generation();
    return Stream.of(known.complete(projection.model(), projection.version()), building(projection),
        Optional.ofNullable(shown).filter(each -> each.version() != projection.version())).flatMap(Optional::stream);
  }

  private void use(Projection<?> projection) {
    var now = time.instant();
    var known = progress.known();
    known.of(projection.model()).forEach(generation -> {
      if (feeds.containsKey(generation.name()) || progress.standing(generation.model()).shows(generation)) {
        if (generation.used().isBefore(now.minus(UNUSED.dividedBy(4)))) {
          store.generations().use(generation, now).block();
        }
      } else if (known.isFollowed(generation) && generation.used().isBefore(now.minus(UNUSED))) {
        store.generations().end(generation, now.minus(UNUSED)).block();
      }
    });
  }

  /** Every instance does so for itself, after it stopped feeding it: so nothing is left if another was stopped meanwhile. */
  private void forget(Generation generation) {
    store.forget(generation).block();
    // One that is gone already, or that another still claims, may be left: it is never used again.
    tokens.fetchToken(generation.name(), ONLY_SEGMENT, null)
        .thenCompose(_ -> tokens.deleteToken(generation.name(), ONLY_SEGMENT, null)).handle((_, _) -> true).join();
    forgotten.add(generation.name());
  }
}
