package nyvej.projection.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.ne;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import nyvej.projection.NeedView;
import nyvej.projection.published.Periods;
import nyvej.projection.published.Statistics;
import nyvej.projection.published.StatisticsView;
import nyvej.projection.published.StatisticsView.Cell;
import nyvej.projection.published.StatisticsView.Counted;
import nyvej.projection.published.StatisticsView.Stage;
import nyvej.state.Need;
import nyvej.state.Need.Status;
import nyvej.vocabulary.Danish;
import nyvej.vocabulary.Purpose;
import org.bson.codecs.pojo.annotations.BsonId;
import org.bson.conversions.Bson;
import reactor.core.publisher.Mono;

/** Keeps the cells of every period, and nothing that they were counted from. */
record MongoStatistics(Served<NeedView> needs, PublishedOnce<Figures> figures, Periods period)
    implements
      Statistics {
  /** The figures of a period. */
  public record Figures(@BsonId Instant period, List<Cell> cells) {}

  @Override
  public Mono<StatisticsView> figures(Instant now) {
    var start = period.startOf(now);
    var making = needs.all(counted(now)).flatMapIterable(view -> counted(view.need()).toList()).collectList()
        .map(all -> new Figures(start, StatisticsView.of(all, start).cells()));
    return figures.of(start, making).map(made -> new StatisticsView(start, made.cells()));
  }

  private static Stream<Counted> counted(Need need) {
    return stage(need.status()).flatMap(stage -> need.description().supportTypes().stream()
        .map(type -> new Counted(need.survivor(), need.description().kommune(), type, stage)));
  }

  private static Stream<Stage> stage(Status status) {
    return switch (status) {
      case OPEN -> Stream.of(Stage.WAITING);
      case ASKED -> Stream.of(Stage.ASKED);
      case ACCEPTED, PLEDGED -> Stream.of(Stage.ACCEPTED);
      case WITHDRAWN, ENDED -> Stream.empty();
    };
  }

  private static Bson counted(Instant now) {
    return and(eq("need.consent.purposes", Purpose.STATISTICS.name()),
        gte("need.consent.until", Danish.day(now).toString()), ne("need.status", Status.WITHDRAWN.name()));
  }
}
