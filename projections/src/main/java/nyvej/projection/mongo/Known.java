package nyvej.projection.mongo;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nyvej.projection.ReadModel;
import nyvej.projection.mongo.Generation.State;
import org.jspecify.annotations.Nullable;

/**
 * What is known of generations and of how far they have come. It only ever grows, however late or in which order news comes.
 *
 * @param generations by their names
 * @param nexts by their names
 */
record Known(Map<String, Generation> generations, Map<String, Long> nexts) {
  static final Known NOTHING = new Known(Map.of(), Map.of());

  private static final Comparator<Generation> BY_NUMBER = Comparator.comparingInt(Generation::number);

  /** Copies the maps. */
  Known {
    generations = Map.copyOf(generations);
    nexts = Map.copyOf(nexts);
  }

  Known and(Known news) {
    var generations = new HashMap<>(this.generations);
    news.generations.forEach((name, generation) -> generations.merge(name, generation, Generation::later));
    var nexts = new HashMap<>(this.nexts);
    news.nexts.forEach((name, next) -> nexts.merge(name, next, Math::max));
    return new Known(generations, nexts);
  }

  Known reached(Generation generation, long next) {
    return and(new Known(Map.of(), Map.of(generation.name(), next)));
  }

  /** The position before which it shows every event. */
  long next(Generation generation) {
    return nexts.getOrDefault(generation.name(), 0L);
  }

  /** What is not gone of a view, the first first. */
  Stream<Generation> of(ReadModel model) {
    return all(model).filter(generation -> !generation.is(State.GONE)).sorted(BY_NUMBER);
  }

  Stream<Generation> gone() {
    return generations.values().stream().filter(generation -> generation.is(State.GONE));
  }

  Stream<Generation> complete(ReadModel model) {
    return of(model).filter(generation -> generation.is(State.COMPLETE));
  }

  /** The newest that a version completed. */
  Optional<Generation> complete(ReadModel model, int version) {
    return newest(complete(model).filter(generation -> generation.version() == version));
  }

  /** What an instance of that version should show: the newest of its own version, else the newest. */
  @Nullable
  Generation best(ReadModel model, int version) {
    return complete(model, version).or(() -> newest(complete(model))).orElse(null);
  }

  /** What a version builds to follow what it completed. */
  Optional<Generation> building(ReadModel model, int version) {
    int last = complete(model, version).map(Generation::number).orElse(0);
    return newest(of(model).filter(generation -> generation.version() == version && generation.number() > last));
  }

  /** Whether a newer one is complete. */
  boolean isFollowed(Generation generation) {
    return complete(generation.model()).anyMatch(each -> each.number() > generation.number());
  }

  /** A number that was never used. */
  int followingNumber(ReadModel model) {
    return all(model).mapToInt(Generation::number).max().orElse(0) + 1;
  }

  /** Also what is gone. */
  Stream<Generation> all(ReadModel model) {
    return generations.values().stream().filter(generation -> generation.model() == model);
  }

  private static Optional<Generation> newest(Stream<Generation> some) {
    return some.max(BY_NUMBER);
  }
}
