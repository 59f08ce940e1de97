package nyvej.web.api;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.Map;
import nyvej.projection.Progress;
import nyvej.projection.Progress.Lag;
import nyvej.projection.ReadModel;
import nyvej.projection.Rebuilding;
import nyvej.projection.Rebuilding.Build;
import nyvej.projection.Rebuilding.View;
import nyvej.web.access.May;
import nyvej.web.access.Role;
import nyvej.web.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** How the views stand, and that one is built anew while it is shown. */
@RestController
@RequestMapping("/api/views")
@May(Role.ADMINISTRATOR)
class ViewController {
  private final Rebuilding rebuilding;
  private final Progress progress;

  ViewController(Rebuilding rebuilding, Progress progress) {
    this.rebuilding = rebuilding;
    this.progress = progress;
  }

  /**
   * A view.
   *
   * @param eventsBehind how many events it does not show yet
   * @param secondsBehind how long the first of them has waited
   * @param shown what queries are answered from; absent until it was built once
   * @param next what is built to take its place
   */
  record ViewJson(String view, long eventsBehind, long secondsBehind, @Nullable Build shown, @Nullable Build next) {
    static ViewJson of(View view, Lag lag) {
      return new ViewJson(view.model().key(), lag.events(), lag.time().toSeconds(), view.shown(), view.next());
    }
  }

  @GetMapping
  Flux<ViewJson> views() {
    return progress.lags().collectMap(Lag::model).flatMapMany((Map<ReadModel, Lag> lags) -> rebuilding.views()
        .map(view -> ViewJson.of(view, requireNonNull(lags.get(view.model())))));
  }

  /** Begins to build it anew, unless it is being built. */
  @PostMapping("/{view}/rebuild")
  Mono<ViewJson> rebuild(@PathVariable String view) {
    return rebuilding.begin(model(view)).thenMany(views()).filter(each -> each.view().equals(view)).next();
  }

  private static ReadModel model(String key) {
    return Arrays.stream(ReadModel.values()).filter(model -> model.key().equals(key)).findFirst()
        .orElseThrow(() -> Problem.notFound("view.unknown"));
  }
}
