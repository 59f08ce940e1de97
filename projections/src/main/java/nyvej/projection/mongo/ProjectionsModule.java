package nyvej.projection.mongo;

import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.InstantSource;
import java.util.function.BiFunction;
import nyvej.engine.Weights;
import nyvej.event.EventCatalog;
import nyvej.projection.Matches;
import nyvej.projection.Needs;
import nyvej.projection.Parking;
import nyvej.projection.Pledges;
import nyvej.projection.Progress;
import nyvej.projection.ReadModel;
import nyvej.projection.Rebuilding;
import nyvej.projection.Volunteers;
import nyvej.projection.proposal.Planning;
import nyvej.projection.proposal.Proposing;
import nyvej.projection.proposal.ViewPlanning;
import nyvej.projection.proposal.ViewProposing;
import nyvej.projection.published.PartnerFeed;
import nyvej.projection.published.Publishing;
import nyvej.projection.published.RowIds;
import nyvej.projection.published.Statistics;
import org.axonframework.common.configuration.ComponentDefinition;
import org.axonframework.common.configuration.ComponentRegistry;
import org.axonframework.common.configuration.Configuration;
import org.axonframework.common.lifecycle.Phase;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.core.unitofwork.UnitOfWorkFactory;
import org.axonframework.messaging.eventhandling.configuration.EventProcessorConfiguration;
import org.axonframework.messaging.eventhandling.conversion.EventConverter;
import org.axonframework.messaging.eventhandling.processing.streaming.pooled.PooledStreamingEventProcessorConfiguration;
import org.axonframework.messaging.eventhandling.processing.streaming.token.store.TokenStore;

/** Wires the views into Axon. */
public final class ProjectionsModule {
  private final ViewStore store;
  private final Projections projections;
  private final InstantSource time;

  private ProjectionsModule(MongoDatabase database, Projections projections, InstantSource time) {
    store = new ViewStore(database);
    this.projections = projections;
    this.time = time;
  }

  /**
   * Feeds the views from the configured event store, keeping tokens in the configured token store. Afterwards {@link Needs},
   * {@link Volunteers}, {@link Matches}, {@link Pledges}, {@link Proposing}, {@link Planning}, {@link PartnerFeed}, {@link Statistics},
   * {@link Progress}, {@link Rebuilding} and {@link Parking} are components of the configuration.
   *
   * @param database where the views are kept; its client stays the caller's to close, after Axon's shutdown
   * @param weights what proposals are scored with
   * @param publishing how partners' rows and statistics are published
   */
  public static void configure(EventSourcingConfigurer configurer, MongoDatabase database, InstantSource time,
      Weights weights, Publishing publishing) {
    configure(configurer, database, time, (_, reader) -> reader, weights, publishing, Projections.CURRENT);
  }

  /** @param around wraps what reads events */
  static void configure(EventSourcingConfigurer configurer, MongoDatabase database, InstantSource time,
      BiFunction<ReadModel, EventReader, EventReader> around, Weights weights, Publishing publishing,
      Projections projections) {
    var module = new ProjectionsModule(database, projections, time);
    configurer.componentRegistry(registry -> {
      module.registerFeeding(registry, around);
      module.registerQueries(registry, weights);
      module.registerOthers(registry, publishing);
    });
  }

  /**
   * What is set aside, for a process that feeds no view.
   *
   * @param database where the views are kept
   */
  public static Parking parking(MongoDatabase database, EventStorageEngine log, EventConverter converter) {
    return new ViewParking(new ViewStore(database), Projections.CURRENT, log, converter);
  }

  /**
   * Lets the service build views anew, for a process that feeds none.
   *
   * @param database where the views are kept
   */
  public static Rebuilding rebuilding(MongoDatabase database, EventStorageEngine log, InstantSource time) {
    return new MongoRebuilding(new ViewStore(database), Projections.CURRENT, () -> log.latestToken(null), time);
  }

  private void registerFeeding(ComponentRegistry registry,
      BiFunction<ReadModel, EventReader, EventReader> around) {
    registry.registerComponent(MongoProgress.class,
        c -> new MongoProgress(projections, store, c.getComponent(EventStore.class), time));
    registry.registerComponent(ComponentDefinition.ofType(Feeder.class)
        .withBuilder(c -> new Feeder(store, projections, progress(c), c.getComponent(EventStore.class),
            c.getComponent(TokenStore.class), time,
            (projection, generation) -> feed(c, projection, generation, around)))
        .onStart(Phase.INBOUND_EVENT_CONNECTORS, Feeder::start)
        .onShutdown(Phase.INBOUND_EVENT_CONNECTORS, Feeder::stop));
  }

  private void registerQueries(ComponentRegistry registry, Weights weights) {
    registry.registerComponent(Progress.class, ProjectionsModule::progress);
    registry.registerComponent(Needs.class, c -> new MongoNeeds(served(c, projections.needs())));
    registry.registerComponent(Volunteers.class, c -> volunteers(c, weights));
    registry.registerComponent(Matches.class, c -> new MongoMatches(served(c, projections.matches())));
    registry.registerComponent(Pledges.class, c -> new MongoPledges(served(c, projections.pledges()),
        new MongoNeeds(served(c, projections.needs()))));
    registry.registerComponent(Parking.class, c -> new ViewParking(store, projections,
        c.getComponent(EventStorageEngine.class), c.getComponent(EventConverter.class)));
    registry.registerComponent(Rebuilding.class, c -> new MongoRebuilding(store, projections,
        () -> c.getComponent(EventStore.class).latestToken(null), time));
  }

  private void registerOthers(ComponentRegistry registry, Publishing publishing) {
    registry.registerComponent(Proposing.class, c -> new ViewProposing(c.getComponent(Needs.class),
        c.getComponent(Volunteers.class)));
    registry.registerComponent(Planning.class, c -> new ViewPlanning(c.getComponent(Needs.class),
        c.getComponent(Volunteers.class), c.getComponent(Matches.class), time));
    registry.registerComponent(PartnerFeed.class, c -> new MongoPartnerFeed(served(c, projections.needs()),
        PublishedOnce.in(store.database(), "feed", MongoPartnerFeed.OpenThen.class), publishing.feed(),
        new RowIds(publishing.rowKey())));
    registry.registerComponent(Statistics.class, c -> new MongoStatistics(served(c, projections.needs()),
        PublishedOnce.in(store.database(), "statistics", MongoStatistics.Figures.class), publishing.statistics()));
  }

  private Volunteers volunteers(Configuration configuration, Weights weights) {
    var served = served(configuration, projections.volunteers());
    return new MongoVolunteers(served,
        new VolunteerIndex(served, progress(configuration), store, weights, time, VolunteerIndex.WORTH_WRITING));
  }

  private static MongoProgress progress(Configuration configuration) {
    return configuration.getComponent(MongoProgress.class);
  }

  private <V> Served<V> served(Configuration configuration, Projection<V> projection) {
    return new Served<>(store.database(), projection, progress(configuration));
  }

  private Feed feed(Configuration configuration, Projection<?> projection, Generation generation,
      BiFunction<ReadModel, EventReader, EventReader> around) {
    var documents = store.documents(projection, generation);
    documents.prepare().block();
    var converter = configuration.getComponent(EventConverter.class);
    var reader = around.apply(projection.model(), message -> EventCatalog.read(message, converter));
    var tokens = configuration.getComponent(TokenStore.class);
    var showing = new Showing<>(documents, generation, reader, store.parked(), progress(configuration), time);
    var portions = new Portions(Portions.LEAST, InstantSource.system(), showing::show);
    var base = new PooledStreamingEventProcessorConfiguration(new EventProcessorConfiguration(configuration),
        configuration);
    base.unitOfWorkFactory(configuration.getComponent(UnitOfWorkFactory.class));
    base.tokenStore(tokens);
    return Feed.start(generation.name(), new Gathering(generation, tokens, portions),
        configuration.getComponent(EventStore.class), base);
  }
}
