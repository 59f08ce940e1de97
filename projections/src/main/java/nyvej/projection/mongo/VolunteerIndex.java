package nyvej.projection.mongo;

import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.or;
import static java.util.Objects.requireNonNull;

import java.time.InstantSource;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import nyvej.engine.PairMark;
import nyvej.engine.Weights;
import nyvej.engine.index.CandidateIndex;
import nyvej.engine.index.Candidates;
import nyvej.projection.Matchable;
import nyvej.projection.ReadModel;
import nyvej.projection.VolunteerView;
import nyvej.state.Volunteer;
import nyvej.vocabulary.SurvivorId;
import nyvej.vocabulary.VolunteerId;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * The volunteers as the view shows them, in this process' memory. It is brought up to date when somebody asks: what the view
 * shows since the last time is read, each document that changed once; when nothing did, nothing is read.
 */
final class VolunteerIndex {
  private static final int READ_AT_ONCE = 1_000;

  private final Served<VolunteerView> documents;
  private final MongoProgress progress;
  private final ParkedDocuments parked;
  private final Weights weights;
  private final InstantSource time;
  private final Map<SurvivorId, Map<VolunteerId, Set<PairMark>>> marks = new ConcurrentHashMap<>();
  private volatile @Nullable Filled filled;

  /**
   * As it was filled last.
   *
   * @param generation whose documents are in it
   * @param next the position before which it knows every event
   * @param aside ids of documents that were set aside then: they change later, by events before that position
   */
  private record Filled(Generation generation, long next, Set<String> aside, CandidateIndex index,
      Candidates candidates) {
    boolean isUpTo(Standing standing) {
      return standing.shows(generation) && next >= standing.next();
    }

    Bson changed() {
      var later = gte(Documents.POSITION, next);
      return aside.isEmpty() ? later : or(later, in(Documents.ID, aside));
    }
  }

  VolunteerIndex(Served<VolunteerView> documents, MongoProgress progress, ParkedDocuments parked, Weights weights,
      InstantSource time) {
    this.documents = documents;
    this.progress = progress;
    this.parked = parked;
    this.weights = weights;
    this.time = time;
  }

  /** With all that the view shows when it is asked. */
  Mono<Matchable> upToDate() {
    return progress.shown(ReadModel.VOLUNTEERS).flatMap(_ -> {
      var known = filled;
      return known != null && known.isUpTo(standing())
          ? Mono.just(known.candidates)
          : Mono.fromCallable(this::filledUp).subscribeOn(Schedulers.boundedElastic());
    }).map(candidates -> new Matchable(candidates, Collections.unmodifiableMap(marks)));
  }

  private Standing standing() {
    return progress.standing(ReadModel.VOLUNTEERS);
  }

  /** Who comes while it is filled waits and finds it done. */
  private synchronized Candidates filledUp() {
    var standing = standing();
    var known = filled;
    if (known != null && known.isUpTo(standing)) {
      return known.candidates;
    }
    var generation = requireNonNull(standing.generation());
    // Before the documents: what is set aside in between is read again next time for nothing, what was ended is read now.
    var aside = requireNonNull(parked.in(generation).block());
    var next = known != null && standing.shows(known.generation)
        ? filled(known.index, known.changed(), standing, aside)
        : filled(new CandidateIndex(weights), gte(Documents.POSITION, 0L), standing, aside);
    filled = next;
    return next.candidates;
  }

  /** A mark that is taken away leaves none behind. */
  private void mark(Volunteer volunteer) {
    volunteer.marked().forEach(survivor -> marks.compute(survivor, (_, before) -> {
      var after = new HashMap<>(before == null ? Map.of() : before);
      after.put(volunteer.id(), volunteer.marks(survivor));
      return Map.copyOf(after);
    }));
  }

  private Filled filled(CandidateIndex index, Bson which, Standing standing, Set<String> aside) {
    var generation = requireNonNull(standing.generation());
    documents.of(generation, which).map(VolunteerView::volunteer).doOnNext(this::mark).buffer(READ_AT_ONCE)
        .doOnNext(some -> index.put(some.stream().map(each -> each.factsAt(time.instant())).toList(), standing.next()))
        .then().block();
    return new Filled(generation, standing.next(), aside, index, index.candidates());
  }
}
