package nyvej.projection.published;

import java.time.Instant;
import reactor.core.publisher.Mono;

/**
 * Anonymous figures about needs whose consent is in force and names statistics among its purposes. Made once a period, from the
 * first time somebody looks in it, and then kept as they are: they hold nobody's data, so nothing in them can be withdrawn or
 * erased. Whoever withdraws is not counted in the next.
 */
public interface Statistics {
  /** The figures of this period. */
  Mono<StatisticsView> figures(Instant now);
}
