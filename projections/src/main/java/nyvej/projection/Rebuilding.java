package nyvej.projection;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Builds views anew from the log: each time beside what is shown, which goes on until the new one shows as much and takes its
 * place. A service whose version of a view differs from what is stored begins by itself.
 */
public interface Rebuilding {
  /**
   * Notes that a view is to be built anew, unless it is being built already. The service takes it up within seconds, or when it
   * is started.
   *
   * @return the generation that is built; empty when no service has ever fed the view
   */
  Mono<Integer> begin(ReadModel model);

  /** How each view stands. */
  Flux<View> views();

  /**
   * How a view stands.
   *
   * @param shown what queries are answered from; null until it was built for the first time
   * @param next what will take its place, if something is being built
   */
  record View(ReadModel model, @Nullable Build shown, @Nullable Build next) {}

  /**
   * A view as it was built once from the log's beginning.
   *
   * @param generation counts the builds of the view, the first is 1
   * @param version of the view's definition that it was built by
   * @param percent of the log that it shows; 100 only when it shows all
   * @param setAside how many things it has set aside; what the generation before it shows keeps it from taking its place
   */
  record Build(int generation, int version, int percent, int setAside) {}
}
