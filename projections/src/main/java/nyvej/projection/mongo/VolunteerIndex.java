package nyvej.projection.mongo;

import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.or;
import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import nyvej.engine.Weights;
import nyvej.projection.Matchable;
import nyvej.projection.ReadModel;
import nyvej.projection.VolunteerView;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * The volunteers as the view shows them, in this process' memory. It is brought up to date when somebody asks: what the view
 * shows since the last time is read, each document that changed once; when nothing did, nothing is read. Asked for the first time,
 * it begins with the latest {@linkplain IndexSnapshots snapshot}, if there is one of what is shown, else with nothing.
 */
final class VolunteerIndex {
  /** With fewer documents read since a snapshot, reading them again takes no time. */
  static final int WORTH_WRITING = 1_000;
  /** A snapshot that a change made wrong is kept for so long at most, once somebody asks. */
  static final Duration KEPT = Duration.ofDays(1);

  private static final int READ_AT_ONCE = 1_000;
  /** Of all volunteers; so what is written for each change is bounded, and so is what a start has to read. */
  private static final int ONE_IN = 10;

  private final Served<VolunteerView> documents;
  private final MongoProgress progress;
  private final ViewStore store;
  private final Weights weights;
  private final InstantSource time;
  private final int worthWriting;
  private volatile @Nullable Filled filled;

  /**
   * As it was filled last.
   *
   * @param generation whose documents are in it
   * @param next the position before which it knows every event
   * @param aside ids of documents that were set aside then: they change later, by events before that position
   * @param shown what is in it
   * @param unwritten how many documents were read since a snapshot
   * @param written when that was written; null when none was
   */
  private record Filled(Generation generation, long next, Set<String> aside, Indexed indexed, Matchable shown,
      long unwritten, @Nullable Instant written) {
    Filled(Generation generation, long next, Set<String> aside, Indexed indexed, long unwritten,
        @Nullable Instant written) {
      this(generation, next, aside, indexed, indexed.matchable(), unwritten, written);
    }

    boolean isUpTo(Standing standing) {
      return standing.shows(generation) && next >= standing.next();
    }

    Bson changed() {
      var later = gte(Documents.POSITION, next);
      return aside.isEmpty() ? later : or(later, in(Documents.ID, aside));
    }

    Filled written(Instant now) {
      return new Filled(generation, next, aside, indexed, 0, now);
    }
  }

  /** @param worthWriting so many documents at least are read before a snapshot is written */
  VolunteerIndex(Served<VolunteerView> documents, MongoProgress progress, ViewStore store, Weights weights,
      InstantSource time, int worthWriting) {
    this.documents = documents;
    this.progress = progress;
    this.store = store;
    this.weights = weights;
    this.time = time;
    this.worthWriting = worthWriting;
  }

  /** With all that the view shows when it is asked. */
  Mono<Matchable> upToDate() {
    return progress.shown(ReadModel.VOLUNTEERS).then(Mono.defer(() -> {
      var known = filled;
      return known == null
          ? fill()
          : isUpToDate(known).flatMap(nothingNew -> nothingNew ? Mono.just(known.shown) : fill());
    }));
  }

  private Mono<Matchable> fill() {
    return Mono.fromCallable(this::filledUp).subscribeOn(Schedulers.boundedElastic());
  }

  /** What was set aside and isn't any more has changed without an event. */
  private Mono<Boolean> isUpToDate(Filled known) {
    if (!known.isUpTo(standing())) {
      return Mono.just(false);
    }
    return known.aside.isEmpty()
        ? Mono.just(true)
        : store.parked().in(known.generation).map(aside -> aside.containsAll(known.aside));
  }

  private Standing standing() {
    return progress.standing(ReadModel.VOLUNTEERS);
  }

  /** Who comes while it is filled waits and finds it done. */
  private synchronized Matchable filledUp() {
    var known = filled;
    if (known != null && requireNonNull(isUpToDate(known).block())) {
      return known.shown;
    }
    var standing = standing();
    var generation = requireNonNull(standing.generation());
    // Before the documents: what is set aside in between is read again next time for nothing, what was ended is read now.
    var aside = requireNonNull(store.parked().in(generation).block());
    var next = filled(known != null && standing.shows(known.generation) ? known : begun(generation), standing, aside);
    filled = isWorthWriting(next) ? written(next) : next;
    return next.shown;
  }

  private Filled begun(Generation generation) {
    return store.snapshots().latest(generation, weights)
        .map(found -> new Filled(generation, found.next(), found.aside(), found.indexed(), 0, found.at()))
        .orElseGet(() -> new Filled(generation, 0, Set.of(), new Indexed(weights), 0, null));
  }

  private Filled filled(Filled known, Standing standing, Set<String> aside) {
    var now = time.instant();
    long read = requireNonNull(documents.of(known.generation, known.changed()).map(VolunteerView::volunteer)
        .buffer(READ_AT_ONCE).doOnNext(some -> known.indexed.put(some, now, standing.next()))
        .reduce(0L, (count, some) -> count + some.size()).block());
    return new Filled(known.generation, standing.next(), aside, known.indexed, known.unwritten + read, known.written);
  }

  private boolean isWorthWriting(Filled now) {
    return now.unwritten >= Math.max(worthWriting, now.shown.candidates().size() / ONE_IN)
        || now.unwritten > 0 && now.written != null && time.instant().isAfter(now.written.plus(KEPT));
  }

  /** While others already ask what is written, which does not change. */
  private Filled written(Filled next) {
    var now = time.instant();
    Schedulers.boundedElastic()
        .schedule(() -> store.snapshots().write(next.generation, next.shown, next.aside, now));
    return next.written(now);
  }
}
