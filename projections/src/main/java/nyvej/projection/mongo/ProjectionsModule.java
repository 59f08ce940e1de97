package nyvej.projection.mongo;

import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.Duration;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.function.BiFunction;
import nyvej.engine.Matching;
import nyvej.projection.MatchView;
import nyvej.projection.Matches;
import nyvej.projection.NeedView;
import nyvej.projection.Needs;
import nyvej.projection.Parking;
import nyvej.projection.PledgeView;
import nyvej.projection.Pledges;
import nyvej.projection.Progress;
import nyvej.projection.ReadModel;
import nyvej.projection.Replay;
import nyvej.projection.VolunteerView;
import nyvej.projection.Volunteers;
import nyvej.projection.proposal.Proposing;
import nyvej.projection.proposal.ViewProposing;
import nyvej.projection.published.PartnerFeed;
import nyvej.projection.published.Publishing;
import nyvej.projection.published.RowIds;
import nyvej.projection.published.Statistics;
import org.axonframework.common.AxonThreadFactory;
import org.axonframework.common.configuration.ComponentDefinition;
import org.axonframework.common.configuration.ComponentRegistry;
import org.axonframework.common.configuration.Configuration;
import org.axonframework.common.lifecycle.Phase;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.core.unitofwork.UnitOfWorkFactory;
import org.axonframework.messaging.eventhandling.EventHandlingComponent;
import org.axonframework.messaging.eventhandling.configuration.EventProcessorModule;
import org.axonframework.messaging.eventhandling.conversion.EventConverter;
import org.axonframework.messaging.eventhandling.processing.streaming.StreamingEventProcessor;
import org.axonframework.messaging.eventhandling.processing.streaming.pooled.PooledStreamingEventProcessor;
import org.axonframework.messaging.eventhandling.processing.streaming.pooled.PooledStreamingEventProcessorConfiguration;
import org.axonframework.messaging.eventhandling.processing.streaming.pooled.PooledStreamingEventProcessorModule;
import org.axonframework.messaging.eventhandling.processing.streaming.token.store.TokenStore;
import org.axonframework.messaging.eventstreaming.EventCriteria;

import reactor.core.publisher.Flux;

/** Wires the views into Axon. */
public final class ProjectionsModule {
  private static final int BATCH = 100;
  /** How often a view is looked for that nobody feeds any more, as after an instance died. */
  private static final Duration LOOK = Duration.ofSeconds(1);

  private final Documents<NeedView> needs;
  private final Documents<VolunteerView> volunteers;
  private final Documents<MatchView> matches;
  private final Documents<PledgeView> pledges;
  private final Tracks tracks;
  private final ParkedDocuments parked;
  private final Map<ReadModel, Documents<?>> all = new EnumMap<>(ReadModel.class);

  private ProjectionsModule(MongoDatabase database) {
    needs = new Documents<>(database, new NeedsProjection());
    volunteers = new Documents<>(database, new VolunteersProjection());
    matches = new Documents<>(database, new MatchesProjection());
    pledges = new Documents<>(database, new PledgesProjection());
    tracks = new Tracks(database);
    parked = new ParkedDocuments(database);
    List.of(needs, volunteers, matches, pledges)
        .forEach(documents -> all.put(documents.projection().model(), documents));
  }

  /**
   * Feeds the views from the configured event store, keeping tokens in the configured token store. Afterwards {@link Needs},
   * {@link Volunteers}, {@link Matches}, {@link Pledges}, {@link Proposing}, {@link PartnerFeed}, {@link Statistics},
   * {@link Progress}, {@link Replay} and {@link Parking} are components of the configuration.
   *
   * @param database where the views are kept; its client stays the caller's to close, after Axon's shutdown
   * @param around wraps what shows events; an event counts as seen once the wrapper completes
   * @param matching proposes volunteers
   * @param publishing how partners' rows and statistics are published
   */
  public static void configure(EventSourcingConfigurer configurer, MongoDatabase database, InstantSource time,
      BiFunction<ReadModel, EventHandlingComponent, EventHandlingComponent> around, Matching matching,
      Publishing publishing) {
    var module = new ProjectionsModule(database);
    configurer.componentRegistry(registry -> {
      module.register(registry, time);
      module.register(registry, database, matching, publishing);
    });
    configurer.messaging(messaging -> messaging.eventProcessing(processing -> processing.pooledStreaming(pooled -> {
      module.all.values().forEach(documents -> pooled.processor(() -> module.processor(documents, around, time)));
      return pooled;
    })));
  }

  /**
   * What is set aside, for a process that feeds no view.
   *
   * @param database where the views are kept
   */
  public static Parking parking(MongoDatabase database, EventStorageEngine log, EventConverter converter) {
    var module = new ProjectionsModule(database);
    return new ViewParking(module.all, module.parked, log, converter);
  }

  /**
   * Rebuilds views by the service, when it next feeds them, for a process that feeds none.
   *
   * @param database where the views are kept
   * @param tokens where the service keeps its tokens
   */
  public static Replay replay(MongoDatabase database, EventStorageEngine log, TokenStore tokens) {
    var module = new ProjectionsModule(database);
    return new UnfedReplay(module.all, module.parked, module.tracks, tokens, log);
  }

  private void register(ComponentRegistry registry, InstantSource time) {
    registry.registerComponent(ComponentDefinition.ofType(MongoProgress.class)
        .withBuilder(c -> new MongoProgress(tracks, c.getComponent(EventStore.class), time))
        .onStart(Phase.LOCAL_MESSAGE_HANDLER_REGISTRATIONS, (MongoProgress progress) -> prepare(progress)));
    registry.registerComponent(Progress.class, ProjectionsModule::progress);
    registry.registerComponent(Needs.class, _ -> new MongoNeeds(needs));
    registry.registerComponent(Volunteers.class, _ -> new MongoVolunteers(volunteers));
    registry.registerComponent(Matches.class, _ -> new MongoMatches(matches));
    registry.registerComponent(Pledges.class, _ -> new MongoPledges(pledges, new MongoNeeds(needs)));
    registry.registerComponent(Parking.class, c -> new ViewParking(all, parked,
        c.getComponent(EventStorageEngine.class), c.getComponent(EventConverter.class)));
    registry.registerComponent(Replay.class,
        c -> new ClaimedReplay(all, parked, progress(c), c.getComponent(TokenStore.class),
            c.getComponent(UnitOfWorkFactory.class), c.getComponent(EventStore.class), model -> processor(c, model)));
  }

  private void register(ComponentRegistry registry, MongoDatabase database, Matching matching, Publishing publishing) {
    registry.registerComponent(Proposing.class, c -> new ViewProposing(c.getComponent(Needs.class),
        c.getComponent(Volunteers.class), matching));
    registry.registerComponent(PartnerFeed.class, _ -> new MongoPartnerFeed(needs,
        PublishedOnce.in(database, "feed", MongoPartnerFeed.OpenThen.class), publishing.feed(),
        new RowIds(publishing.rowKey())));
    registry.registerComponent(Statistics.class, _ -> new MongoStatistics(needs,
        PublishedOnce.in(database, "statistics", MongoStatistics.Figures.class), publishing.statistics()));
  }

  private static MongoProgress progress(Configuration configuration) {
    return configuration.getComponent(MongoProgress.class);
  }

  private void prepare(MongoProgress progress) {
    Flux.fromIterable(all.values()).concatMap(Documents::prepare).then(progress.load()).block();
  }

  private static StreamingEventProcessor processor(Configuration configuration, ReadModel model) {
    return configuration.getModuleConfiguration(model.key()).orElseThrow()
        .getComponent(PooledStreamingEventProcessor.class, model.key());
  }

  private PooledStreamingEventProcessorModule processor(Documents<?> documents,
      BiFunction<ReadModel, EventHandlingComponent, EventHandlingComponent> around, InstantSource time) {
    var model = documents.projection().model();
    return EventProcessorModule.pooledStreaming(model.key())
        .eventHandlingComponents(components -> components.declarative(c -> {
          var shows = around.apply(model, new ProjectionHandler<>(documents, c.getComponent(EventConverter.class)));
          var parks = new ParkingHandler(shows, documents.projection(), parked, time);
          return new ProgressMarking(parks, model, progress(c));
        }))
        .customized((c, processor) -> customized(processor, c.getComponent(EventStore.class), model))
        .build();
  }

  /** One segment and thread, since a view sees all events in their order; all events, also of names that are not known here. */
  private static PooledStreamingEventProcessorConfiguration customized(
      PooledStreamingEventProcessorConfiguration processor, EventStore log, ReadModel model) {
    return processor.eventSource(new PositionedEvents(log)).initialSegmentCount(1).batchSize(BATCH)
        .tokenClaimInterval(LOOK.toMillis())
        .initialToken(source -> source.firstToken(null))
        .eventCriteria(_ -> EventCriteria.havingAnyTag())
        .coordinatorExecutor(new CoordinatorThread(model.key()))
        .workerExecutor(Executors.newSingleThreadScheduledExecutor(new AxonThreadFactory("views-" + model.key())));
  }
}
