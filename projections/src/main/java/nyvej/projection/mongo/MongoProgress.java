package nyvej.projection.mongo;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
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
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Schedulers;

/**
 * Progress told at once by this process' own processors, and by those of other instances through the database; and which
 * generation of each view this instance shows.
 */
final class MongoProgress implements Progress {
  /** How often other instances' progress is looked for while somebody waits. */
  private static final Duration LOOK = Duration.ofMillis(200);
  /** For so long at most it shows a generation without looking whether it is there: less than nobody's use ends one. */
  private static final Duration TRUST = Feeder.UNUSED.dividedBy(2);

  private final Projections projections;
  private final ViewStore store;
  private final StreamableEventSource log;
  private final InstantSource time;
  private final Sinks.Many<Map<ReadModel, Standing>> changes;
  private final Flux<Map<ReadModel, Standing>> others;
  private Known known = Known.NOTHING;
  private Map<ReadModel, Standing> standings = new EnumMap<>(ReadModel.class);
  private volatile long looked = System.nanoTime();

  MongoProgress(Projections projections, ViewStore store, StreamableEventSource log, InstantSource time) {
    this.projections = projections;
    this.store = store;
    this.log = log;
    this.time = time;
    for (var model : ReadModel.values()) {
      standings.put(model, Standing.NOTHING);
    }
    changes = Sinks.many().replay().latestOrDefault(standings);
    others = Flux.interval(Duration.ZERO, LOOK).onBackpressureDrop()
        .concatMap(_ -> load().onErrorComplete().then(Mono.<Map<ReadModel, Standing>>empty()), 1).publish().refCount();
  }

  /** What is stored, added to what is known here. */
  Mono<Known> load() {
    return Mono.defer(() -> {
      long now = System.nanoTime();
      return store.known().map(this::learn).doOnNext(_ -> looked = now);
    });
  }

  /** A generation that this process feeds shows every event before that position. Tells other instances, too. Blocks. */
  void reachedHere(Generation generation, long next) {
    learn(Known.NOTHING.reached(generation, next));
    store.tracks().advance(generation, next);
  }

  /** A generation that this process feeds stops at an event that is not known here. Blocks. */
  void stoppedHere(Generation generation, MessageType event) {
    store.tracks().stop(generation, event.toString());
  }

  /** The generation that queries are to read. Fails with {@link BehindException} until the view was built once. */
  Mono<Generation> shown(ReadModel model) {
    return Mono.defer(() -> isTrusted() ? Mono.just(known()) : load())
        .flatMap(_ -> Mono.justOrEmpty(standing(model).generation())).switchIfEmpty(Mono.error(BehindException::new));
  }

  synchronized Known known() {
    return known;
  }

  synchronized Standing standing(ReadModel model) {
    return requireNonNull(standings.get(model));
  }

  private boolean isTrusted() {
    return System.nanoTime() - looked < TRUST.toNanos();
  }

  private synchronized Known learn(Known news) {
    known = known.and(news);
    var all = new EnumMap<>(standings);
    all.replaceAll((model, standing) -> standing.after(known, model, projections.of(model).version()));
    if (!all.equals(standings)) {
      standings = all;
      changes.tryEmitNext(all).orThrow();
    }
    return known;
  }

  @Override
  public Mono<Void> reached(Set<ReadModel> models, long position, Duration patience) {
    return advances(models).filter(reached -> reached >= position).next().timeout(patience)
        .onErrorMap(TimeoutException.class, _ -> new BehindException()).then();
  }

  @Override
  public Flux<Long> advances(Set<ReadModel> models) {
    // The processors' own threads only hand over; what follows runs elsewhere.
    return changes.asFlux().mergeWith(others).onBackpressureLatest()
        .publishOn(Schedulers.parallel(), 1).map(standings -> least(models, standings)).distinctUntilChanged();
  }

  private static long least(Set<ReadModel> models, Map<ReadModel, Standing> standings) {
    return models.stream().mapToLong(model -> requireNonNull(standings.get(model)).next()).min().orElse(0);
  }

  @Override
  public Mono<Void> caughtUp(Duration patience) {
    return head().flatMap(head -> reached(head, patience));
  }

  @Override
  public Flux<Lag> lags() {
    return Mono.zip(head(), load(), store.tracks().stopped()).flatMapMany(now -> Flux.fromIterable(projections.all())
        .concatMap(projection -> lag(projection, now.getT1(), now.getT2(), now.getT3())));
  }

  private Mono<Lag> lag(Projection<?> projection, long head, Known known, Map<String, String> stopped) {
    var model = projection.model();
    var standing = standing(model);
    var stoppedAt = Optional.ofNullable(standing.generation())
        .or(() -> known.building(model, projection.version())).map(each -> stopped.get(each.name())).orElse(null);
    return standing.next() >= head
        ? Mono.just(new Lag(model, 0, Duration.ZERO, stoppedAt))
        : timeOf(standing.next()).map(at -> new Lag(model, head - standing.next(),
            Duration.between(at, time.instant()), stoppedAt));
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
