package nyvej.web.api;

import java.time.InstantSource;
import nyvej.projection.published.Statistics;
import nyvej.projection.published.StatisticsView;
import nyvej.web.access.May;
import nyvej.web.access.Role;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Anonymous figures; no cell of fewer than five survivors. */
@RestController
@RequestMapping("/api/statistics")
@May({Role.COORDINATOR, Role.ADMINISTRATOR})
class StatisticsController {
  private final Statistics statistics;
  private final InstantSource time;

  StatisticsController(Statistics statistics, InstantSource time) {
    this.statistics = statistics;
    this.time = time;
  }

  @GetMapping
  Mono<StatisticsView> figures() {
    return statistics.figures(time.instant());
  }
}
