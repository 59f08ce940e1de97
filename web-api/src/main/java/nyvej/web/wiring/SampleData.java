package nyvej.web.wiring;

import java.time.InstantSource;
import java.util.Objects;
import nyvej.ops.keys.SubjectKeys;
import nyvej.ops.log.MongoEventStorageEngine;
import nyvej.vocabulary.Sealed;
import nyvej.web.access.account.Accounts;
import nyvej.web.access.people.SampleAccounts;
import nyvej.web.identity.Identities;
import nyvej.web.sample.SampleNetwork;
import org.axonframework.messaging.eventhandling.conversion.EventConverter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Fills a new embedded store with a synthetic network, and says how to sign in where there is one. */
@Component
@ConditionalOnProperty(name = "nyvej.sample", matchIfMissing = true)
class SampleData implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(SampleData.class);
  private static final long SEED = 2026;

  private final Settings settings;
  private final FirstFill first;
  private final SampleAccounts accounts;
  private final Accounts known;
  private final MongoEventStorageEngine log;
  private final EventConverter converter;
  private final SubjectKeys keys;
  private final InstantSource time;
  private volatile boolean running;

  SampleData(Settings settings, FirstFill first, SampleAccounts accounts, Accounts known, MongoEventStorageEngine log,
      EventConverter converter, SubjectKeys keys, InstantSource time) {
    this.settings = settings;
    this.first = first;
    this.accounts = accounts;
    this.known = known;
    this.log = log;
    this.converter = converter;
    this.keys = keys;
    this.time = time;
  }

  /** Before anything else wakes: an automation would find the simulated past's asks overdue. */
  @Override
  public int getPhase() {
    return Integer.MIN_VALUE;
  }

  @Override
  public void start() {
    if (settings.embedded() && first.isDue()) {
      accounts.create().block();
      for (var place : SamplePlaces.ALL) {
        accounts.attach(place.volunteerUsername(), place.volunteerName(), place.branch(), place.volunteer()).block();
      }
      new SampleNetwork(log, converter, this::seal, SamplePlaces.cast(), SampleNetwork.Size.DENMARK, SEED)
          .fill(time.instant());
      first.done();
    }
    running = true;
  }

  @Override
  public void stop() {
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  @EventListener(ApplicationReadyEvent.class)
  void sayHowToSignIn() {
    if (settings.embedded() && Objects.requireNonNull(known.anySample().block())) {
      LOG.info("""

          Nyvej is at {}
          Everybody in it is made up. Sign in with the password {} as
            coordinator     aarhus, copenhagen or odense
            volunteer       volunteer-aarhus, volunteer-copenhagen or volunteer-odense
            referrer        shelter or municipality
            partner         partner or partner2
            administrator   admin
          """, settings.publicUrl(), SampleAccounts.PASSWORD);
    }
  }

  private Sealed seal(String subject, String event, String field, String plain) {
    return new Sealed(
        keys.seal(subject, Identities.context(event.startsWith("Need") ? "need" : "volunteer", field), plain));
  }
}
