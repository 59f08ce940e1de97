package nyvej.ops.log;

import static nyvej.ops.log.TestLog.append;
import static nyvej.ops.log.TestLog.event;
import static nyvej.ops.log.TestLog.get;
import static nyvej.ops.log.TestLog.payload;
import static nyvej.ops.log.TestLog.tagged;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import nyvej.ops.codec.JacksonEventConverter;
import org.axonframework.common.configuration.AxonConfiguration;
import org.axonframework.conversion.Converter;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.eventhandling.SimpleEventHandlingComponent;
import org.axonframework.messaging.eventhandling.configuration.EventProcessorModule;
import org.axonframework.messaging.eventhandling.processing.streaming.pooled.PooledStreamingEventProcessor;
import org.axonframework.messaging.eventhandling.processing.streaming.segmenting.Segment;
import org.axonframework.messaging.eventhandling.processing.streaming.token.store.TokenStore;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Bugs of Axon 5.0.1 that were mended in later versions, and why none of them harms a processor on this log. */
class AxonBugsTest {
  private static final QualifiedName WANTED = new QualifiedName("wanted");
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final TestLog log = new TestLog(Stage.EMBEDDED_TINY_TAIL);
  private final MongoEventStorageEngine engine = log.engine();
  private final MongoTokenStore tokens = new MongoTokenStore(log.database(), "me", Duration.ofSeconds(10),
      InstantSource.system());
  private final Set<String> handled = Collections.synchronizedSet(new LinkedHashSet<>());
  private final List<AxonConfiguration> started = new ArrayList<>();

  @AfterEach
  void close() throws Exception {
    started.forEach(AxonConfiguration::shutdown);
    tokens.close();
    log.close();
  }

  /** Axon's processor, which notes the events of that name. */
  private PooledStreamingEventProcessor process(TokenStore store, EventCriteria criteria) {
    var component = new SimpleEventHandlingComponent().subscribe(WANTED, (event, _) -> {
      handled.add(payload(event));
      return MessageStream.empty();
    });
    var axon = EventSourcingConfigurer.create().registerEventStorageEngine(_ -> engine)
        .componentRegistry(registry -> registry.registerComponent(TokenStore.class, _ -> store)
            .registerComponent(Converter.class, _ -> new JacksonEventConverter()))
        .messaging(messaging -> messaging.eventProcessing(processing -> processing.pooledStreaming(
            pooled -> pooled.processor(() -> EventProcessorModule.pooledStreaming("p")
                .eventHandlingComponents(components -> components.declarative(_ -> component))
                .customized((_, processor) -> processor.initialSegmentCount(1).tokenClaimInterval(100)
                    .eventCriteria(_ -> criteria).initialToken(source -> source.firstToken(null)))
                .build()))))
        .start();
    started.add(axon);
    return axon.getModuleConfiguration("p").orElseThrow().getComponent(PooledStreamingEventProcessor.class, "p");
  }

  private void appendWanted(String payload) {
    append(engine, event("wanted", payload, "kind:wanted"));
  }

  private void awaitHandled(String... payloads) {
    await().atMost(PATIENCE).untilAsserted(() -> assertThat(handled).containsExactly(payloads));
  }

  /**
   * AxonFramework #4288: a processor stalls for good behind a batch without a matching event, in the engine on JPA, which does
   * not remember what it passed over. Ours does.
   */
  @Test
  void bug4288AProcessorGetsPastAnyNumberOfEventsThatItDoesNotWant() {
    for (int commit = 0; commit < 5; commit++) {
      append(engine, IntStream.range(0, 300).mapToObj(i -> event("other", "other", "kind:other"))
          .toArray(TaggedEventMessage<?>[]::new));
    }
    appendWanted("first");

    process(tokens, tagged("kind:wanted"));

    awaitHandled("first");
    appendWanted("second");
    awaitHandled("first", "second");
  }

  /**
   * AxonFramework #4583: a split stops half way in any store that heeds claims, with two segments that handle the same events.
   * Ours refuses it before anything is changed, and the processor goes on.
   */
  @Test
  void bug4583ASplitChangesNothing() {
    var processor = process(tokens, EventCriteria.havingAnyTag());
    appendWanted("before");
    awaitHandled("before");

    assertThatThrownBy(() -> get(processor.splitSegment(0))).hasStackTraceContaining("neither split nor merged");
    assertThatThrownBy(() -> get(tokens.deleteToken("p", 0, null))).isInstanceOf(UnsupportedOperationException.class);

    assertThat(get(tokens.fetchSegments("p", null))).containsExactly(Segment.ROOT_SEGMENT);
    appendWanted("after");
    awaitHandled("before", "after");
  }

  /**
   * AxonFramework #4077: after failures in quick succession, several coordinating tasks share the claimed segments, and one
   * that finds them claimed opens no stream. Opening one never fails here, so it is only claims that can, and whoever gets the
   * claim reads.
   */
  @Test
  void bug4077AProcessorGoesOnAfterFailuresInQuickSuccession() {
    var failures = new AtomicInteger();
    process(failing(failures), EventCriteria.havingAnyTag());
    var all = new ArrayList<String>();
    for (int round = 0; round < 2; round++) {
      failures.set(2);
      for (int i = 0; i < 5; i++) {
        all.add(round + "." + i);
        appendWanted(all.getLast());
      }
      awaitHandled(all.toArray(String[]::new));
      await().atMost(PATIENCE).until(() -> failures.get() <= 0);
    }
    appendWanted("last");
    all.add("last");
    awaitHandled(all.toArray(String[]::new));
  }

  /** The token store, as when its server is away for the next calls. */
  private TokenStore failing(AtomicInteger failures) {
    return (TokenStore) Proxy.newProxyInstance(TokenStore.class.getClassLoader(), new Class<?>[]{TokenStore.class},
        (_, method, arguments) -> {
          if (Set.of("fetchAvailableSegments", "fetchToken", "extendClaim", "storeToken").contains(method.getName())
              && failures.getAndDecrement() > 0) {
            return CompletableFuture.failedFuture(new LogUnavailableException("fails on purpose"));
          }
          try {
            return method.invoke(tokens, arguments);
          } catch (InvocationTargetException e) {
            throw e.getCause();
          }
        });
  }
}
