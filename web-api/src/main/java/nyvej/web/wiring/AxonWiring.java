package nyvej.web.wiring;

import com.mongodb.client.MongoClient;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;
import java.util.function.Supplier;
import javax.crypto.spec.SecretKeySpec;
import nyvej.AllSlices;
import nyvej.engine.Weights;
import nyvej.ops.codec.JacksonEventConverter;
import nyvej.ops.keys.ServiceKeys;
import nyvej.ops.log.LogSettings;
import nyvej.ops.log.MongoEventStorageEngine;
import nyvej.ops.log.MongoTokenStore;
import nyvej.ops.log.NewLog;
import nyvej.projection.Matches;
import nyvej.projection.Needs;
import nyvej.projection.Parking;
import nyvej.projection.Pledges;
import nyvej.projection.Progress;
import nyvej.projection.Rebuilding;
import nyvej.projection.Volunteers;
import nyvej.projection.mongo.ProjectionsModule;
import nyvej.projection.proposal.Planning;
import nyvej.projection.proposal.Proposing;
import nyvej.projection.published.PartnerFeed;
import nyvej.projection.published.Periods;
import nyvej.projection.published.Publishing;
import nyvej.projection.published.Statistics;
import nyvej.slice.Commands;
import nyvej.slice.GatewayCommands;
import nyvej.slice.Slices;
import nyvej.web.access.SetupException;
import nyvej.web.metrics.MeteredCommands;
import nyvej.web.metrics.MeteredLog;
import nyvej.web.metrics.MeteredProposing;
import org.axonframework.common.configuration.AxonConfiguration;
import org.axonframework.conversion.Converter;
import org.axonframework.messaging.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.eventhandling.conversion.EventConverter;
import org.axonframework.messaging.eventhandling.processing.streaming.token.store.TokenStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one bridge between Axon and Spring: commands, the event log and the views. */
@Configuration(proxyBeanMethods = false)
class AxonWiring {
  /** Longer than instances' clocks differ, short enough that another instance soon takes over from one that died. */
  private static final Duration CLAIM = Duration.ofSeconds(10);

  /** Seldom enough that two snapshots can't be told apart by who came between them, often enough to be of use. */
  private static final Periods FEED = new Periods(Duration.ofHours(1));
  private static final Periods STATISTICS = new Periods(Duration.ofDays(1));

  @Bean
  InstantSource time() {
    return Clock.systemUTC();
  }

  @Bean
  EventConverter eventConverter() {
    return new JacksonEventConverter().asEventConverter();
  }

  @Bean(destroyMethod = "close")
  MongoEventStorageEngine eventLog(MongoClient client, Settings settings, EventConverter converter,
      MeterRegistry registry) {
    var database = client.getDatabase(settings.database());
    NewLog.unfinished(database).ifPresent(making -> {
      throw new SetupException("The " + making.word() + " into the database " + settings.database()
          + " is not finished. Run it again, and start Nyvej when it is.");
    });
    return new MongoEventStorageEngine(database, converter, LogSettings.DEFAULTS,
        new MeteredLog(registry));
  }

  @Bean(destroyMethod = "close")
  MongoTokenStore tokenStore(MongoClient client, Settings settings, Supplier<UUID> ids, InstantSource time) {
    // Only one process has the embedded store open, so a claim that it finds there is of one that is no more.
    var owner = settings.embedded() ? "embedded" : ids.get().toString();
    return new MongoTokenStore(client.getDatabase(settings.database()), owner, CLAIM, time);
  }

  @Bean(initMethod = "start", destroyMethod = "shutdown")
  AxonConfiguration axon(MongoEventStorageEngine eventLog, MongoTokenStore tokens, EventConverter converter,
      com.mongodb.reactivestreams.client.MongoClient views, ServiceKeys keys, Weights weights, Settings settings,
      InstantSource time) {
    var configurer = Slices.configure(AllSlices.LIST, time).registerEventStorageEngine(_ -> eventLog)
        .componentRegistry(registry -> registry.registerComponent(Converter.class, _ -> converter)
            .registerComponent(TokenStore.class, _ -> tokens));
    var publishing = new Publishing(new SecretKeySpec(keys.secret("partner rows"), "HmacSHA256"), FEED, STATISTICS);
    ProjectionsModule.configure(configurer, views.getDatabase(settings.database()), time, weights, publishing);
    return configurer.build();
  }

  @Bean
  Weights weights() {
    return Weights.CURRENT;
  }

  @Bean
  Commands commands(AxonConfiguration axon, MeterRegistry registry) {
    return new MeteredCommands(new GatewayCommands(axon.getComponent(CommandGateway.class)), registry);
  }

  @Bean
  Needs needs(AxonConfiguration axon) {
    return axon.getComponent(Needs.class);
  }

  @Bean
  Volunteers volunteers(AxonConfiguration axon) {
    return axon.getComponent(Volunteers.class);
  }

  @Bean
  Matches matches(AxonConfiguration axon) {
    return axon.getComponent(Matches.class);
  }

  @Bean
  Pledges pledges(AxonConfiguration axon) {
    return axon.getComponent(Pledges.class);
  }

  @Bean
  Progress progress(AxonConfiguration axon) {
    return axon.getComponent(Progress.class);
  }

  @Bean
  Parking parking(AxonConfiguration axon) {
    return axon.getComponent(Parking.class);
  }

  @Bean
  Rebuilding rebuilding(AxonConfiguration axon) {
    return axon.getComponent(Rebuilding.class);
  }

  @Bean
  Proposing proposing(AxonConfiguration axon, MeterRegistry registry) {
    return new MeteredProposing(axon.getComponent(Proposing.class), registry);
  }

  @Bean
  Planning planning(AxonConfiguration axon) {
    return axon.getComponent(Planning.class);
  }

  @Bean
  PartnerFeed partnerFeed(AxonConfiguration axon) {
    return axon.getComponent(PartnerFeed.class);
  }

  @Bean
  Statistics statistics(AxonConfiguration axon) {
    return axon.getComponent(Statistics.class);
  }
}
