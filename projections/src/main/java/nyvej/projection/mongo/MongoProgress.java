package nyvej.projection.mongo;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import nyvej.projection.BehindException;
import nyvej.projection.Progress;
import nyvej.projection.ReadModel;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.eventhandling.processing.streaming.token.GlobalSequenceTrackingToken;
import org.axonframework.messaging.eventstreaming.StreamableEventSource;
import org.axonframework.messaging.eventstreaming.StreamingCondition;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Schedulers;

/** Progress told at once by this process' own processors, and by those of other instances through the database. */
final class MongoProgress implements Progress {
  /** How often other instances' progress is looked for while somebody waits. */
  private static final Duration LOOK = Duration.ofMillis(200);

  private final Tracks stored;
  private final StreamableEventSource log;
  private final InstantSource time;
  private final Sinks.Many<Map<ReadModel, Track>> changes;
  private final Flux<Map<ReadModel, Track>> others;
  private Map<ReadModel, Track> known = new EnumMap<>(ReadModel.class);

  MongoProgress(Tracks stored, StreamableEventSource log, InstantSource time) {
    this.stored = stored;
    this.log = log;
    this.time = time;
    for (var model : ReadModel.values()) {
      known.put(model, Track.START);
    }
    changes = Sinks.many().replay().latestOrDefault(known);
    others = Flux.interval(Duration.ZERO, LOOK).onBackpressureDrop()
        .concatMap(_ -> load().onErrorComplete(), 1).publish().refCount();
  }

  /** What is stored, taken in where it is later than what is known here. */
  Mono<Map<ReadModel, Track>> load() {
    return stored.all().map(this::learn);
  }

  /** A view of this process shows every event before that position. */
  void reachedHere(ReadModel model, long next) {
    if (next <= known(model).next()) {
      // Either the event came again, or another instance rebuilds the view and this one took over.
      var now = stored.of(model);
      if (now != null) {
        learn(Map.of(model, now));
      }
    }
    learn(Map.of(model, new Track(known(model).generation(), next)));
  }

  /** Tells other instances. */
  void store(ReadModel model) {
    while (!stored.advance(model, known(model))) {
      learn(Map.of(model, requireNonNull(stored.of(model))));
    }
  }

  /** A view of this process stops at an event that is not known here. */
  void stoppedHere(ReadModel model, MessageType event) {
    store(model);
    stored.stop(model, event.toString());
  }

  /** The view is about to be rebuilt from nothing. */
  void begin(ReadModel model) {
    var last = stored.of(model);
    var track = new Track(Math.max(last == null ? 0 : last.generation(), known(model).generation()) + 1, 0);
    stored.begin(model, track);
    learn(Map.of(model, track));
  }

  private synchronized Track known(ReadModel model) {
    return requireNonNull(known.get(model));
  }

  private synchronized Map<ReadModel, Track> learn(Map<ReadModel, Track> news) {
    var all = new EnumMap<>(known);
    news.forEach((model, track) -> all.merge(model, track, Track::later));
    if (!all.equals(known)) {
      known = all;
      changes.tryEmitNext(all).orThrow();
    }
    return all;
  }

  @Override
  public Mono<Void> reached(Set<ReadModel> models, long position, Duration patience) {
    return advances(models).filter(reached -> reached >= position).next().timeout(patience)
        .onErrorMap(TimeoutException.class, _ -> new BehindException()).then();
  }

  @Override
  public Flux<Long> advances(Set<ReadModel> models) {
    // The processors' own threads only hand over; what follows runs elsewhere.
    return changes.asFlux().mergeWith(others.ignoreElements()).onBackpressureLatest()
        .publishOn(Schedulers.parallel(), 1).map(tracks -> least(models, tracks)).distinctUntilChanged();
  }

  private static long least(Set<ReadModel> models, Map<ReadModel, Track> tracks) {
    return models.stream().mapToLong(model -> requireNonNull(tracks.get(model)).next()).min().orElse(0);
  }

  @Override
  public Mono<Void> caughtUp(Duration patience) {
    return head().flatMap(head -> reached(head, patience));
  }

  @Override
  public Flux<Lag> lags() {
    return Mono.zip(head(), load(), stored.stopped()).flatMapMany(now -> Flux.fromArray(ReadModel.values())
        .concatMap(model -> lag(model, requireNonNull(now.getT2().get(model)).next(), now.getT1(),
            now.getT3().get(model))));
  }

  private Mono<Lag> lag(ReadModel model, long next, long head, @Nullable String stoppedAt) {
    return next >= head
        ? Mono.just(new Lag(model, 0, Duration.ZERO, stoppedAt))
        : timeOf(next).map(at -> new Lag(model, head - next, Duration.between(at, time.instant()), stoppedAt));
  }

  private Mono<Instant> timeOf(long position) {
    return Mono.using(
        () -> log.open(StreamingCondition.startingFrom(new GlobalSequenceTrackingToken(position)), null),
        stream -> Mono.fromFuture(stream.first().asCompletableFuture()).map(entry -> entry.message().timestamp()),
        MessageStream::close);
  }

  private Mono<Long> head() {
    return Mono.fromFuture(() -> log.latestToken(null)).map(PositionedEvents::positionOf);
  }
}
