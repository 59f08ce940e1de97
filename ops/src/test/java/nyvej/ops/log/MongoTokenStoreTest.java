package nyvej.ops.log;

import static nyvej.ops.log.TestLog.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.axonframework.messaging.core.EmptyApplicationContext;
import org.axonframework.messaging.core.unitofwork.SimpleUnitOfWorkFactory;
import org.axonframework.messaging.core.unitofwork.UnitOfWork;
import org.axonframework.messaging.eventhandling.processing.streaming.segmenting.Segment;
import org.axonframework.messaging.eventhandling.processing.streaming.token.GlobalSequenceTrackingToken;
import org.axonframework.messaging.eventhandling.processing.streaming.token.ReplayToken;
import org.axonframework.messaging.eventhandling.processing.streaming.token.TrackingToken;
import org.axonframework.messaging.eventhandling.processing.streaming.token.store.UnableToClaimTokenException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(value = Stage.class, names = "EMBEDDED", mode = EnumSource.Mode.EXCLUDE)
class MongoTokenStoreTest {
  private static final Duration TIMEOUT = Duration.ofSeconds(10);

  private final Stage stage;
  private final TestLog log;
  private final AtomicReference<Instant> now = new AtomicReference<>(TestLog.NOON);
  private final MongoTokenStore mine;
  private final MongoTokenStore theirs;

  MongoTokenStoreTest(Stage stage) {
    this.stage = stage;
    log = new TestLog(stage);
    mine = new MongoTokenStore(log.database(), "me", TIMEOUT, now::get);
    theirs = new MongoTokenStore(log.database(), "them", TIMEOUT, now::get);
  }

  @AfterEach
  void close() throws Exception {
    mine.close();
    theirs.close();
    log.close();
  }

  @Test
  void aNewProcessorHasNoSegments() {
    assertThat(get(mine.fetchSegments("p", null))).isEmpty();
    assertThat(get(mine.fetchSegment("p", 0, null))).isNull();
    assertThatThrownBy(() -> get(mine.fetchToken("p", 0, null))).isInstanceOf(UnableToClaimTokenException.class);
    assertThatThrownBy(() -> get(mine.storeToken(token(1), "p", 0, null)))
        .isInstanceOf(UnableToClaimTokenException.class);
  }

  @Test
  void segmentsAreInitialisedOnceAndUnclaimed() {
    List<Segment> segments = get(mine.initializeTokenSegments("p", 3, token(5), null));
    assertThat(segments).containsExactlyInAnyOrderElementsOf(Segment.splitBalanced(Segment.ROOT_SEGMENT, 2));
    assertThat(get(theirs.fetchSegments("p", null))).containsExactlyInAnyOrderElementsOf(segments);
    assertThat(get(theirs.fetchAvailableSegments("p", null))).hasSize(3);
    assertThat(get(theirs.fetchSegment("p", 1, null))).isEqualTo(segments.stream()
        .filter(each -> each.getSegmentId() == 1).findFirst().orElseThrow());
    assertThat(get(theirs.fetchToken("p", 1, null))).isEqualTo(token(5));
    assertThat(get(mine.fetchSegments("another", null))).isEmpty();

    assertThatThrownBy(() -> get(theirs.initializeTokenSegments("p", 2, null, null)))
        .isInstanceOf(UnableToClaimTokenException.class);
    assertThat(get(mine.fetchSegments("p", null))).hasSize(3);
  }

  @Test
  void ofManyThatInitialiseOneDoes() throws Exception {
    List<MongoTokenStore> starters = List.of(mine, theirs, mine, theirs, mine, theirs);
    assertThat(runAll(starters, store -> get(store.initializeTokenSegments("p", 4, null, null))))
        .containsOnlyOnce(true);
    assertThat(get(mine.fetchSegments("p", null))).hasSize(4);
  }

  @Test
  void ofManyThatClaimOneKeepsIt() throws Exception {
    get(mine.initializeTokenSegments("p", 1, null, null));
    var stores = Stream.iterate(0, i -> i + 1).limit(8)
        .map(i -> new MongoTokenStore(log.database(), "owner " + i, TIMEOUT, now::get)).toList();
    List<Boolean> claimed = runAll(stores, store -> get(store.fetchToken("p", 0, null)));
    List<Boolean> kept = runAll(stores, store -> get(store.extendClaim("p", 0, null)));

    assertThat(kept).containsOnlyOnce(true);
    if (stage != Stage.EXTERNAL_TINY_TAIL) { // It may be FerretDB 1, whose findAndModify is not atomic.
      assertThat(claimed).isEqualTo(kept);
    }
    stores.forEach(MongoTokenStore::close);
  }

  @Test
  void whatAnotherOwnsIsOutOfReach() {
    get(mine.initializeTokenSegments("p", 2, token(1), null));
    get(mine.fetchToken("p", 0, null));

    for (var refused : List.<org.assertj.core.api.ThrowableAssert.ThrowingCallable>of(
        () -> get(theirs.fetchToken("p", 0, null)), () -> get(theirs.storeToken(token(9), "p", 0, null)),
        () -> get(theirs.extendClaim("p", 0, null)))) {
      assertThatThrownBy(refused).isInstanceOf(UnableToClaimTokenException.class);
    }
    get(theirs.releaseClaim("p", 0, null));
    assertThat(get(theirs.fetchAvailableSegments("p", null))).extracting(Segment::getSegmentId).containsExactly(1);
    assertThat(get(mine.fetchAvailableSegments("p", null))).hasSize(2);
    assertThat(get(mine.fetchToken("p", 0, null))).isEqualTo(token(1));
  }

  @Test
  void aClaimIsKeptByUsingItAndStolenAfterItsTimeout() {
    get(mine.initializeTokenSegments("p", 1, token(1), null));
    get(mine.fetchToken("p", 0, null));
    pass(TIMEOUT.minusMillis(1));
    get(mine.storeToken(token(2), "p", 0, null));
    pass(TIMEOUT.minusMillis(1));
    get(mine.extendClaim("p", 0, null));
    pass(TIMEOUT.minusMillis(1));
    assertThatThrownBy(() -> get(theirs.fetchToken("p", 0, null))).isInstanceOf(UnableToClaimTokenException.class);

    pass(Duration.ofMillis(1));
    assertThat(get(theirs.fetchAvailableSegments("p", null))).hasSize(1);
    assertThat(get(theirs.fetchToken("p", 0, null))).isEqualTo(token(2));
    assertThatThrownBy(() -> get(mine.storeToken(token(3), "p", 0, null)))
        .isInstanceOf(UnableToClaimTokenException.class);
    assertThatThrownBy(() -> get(mine.extendClaim("p", 0, null))).isInstanceOf(UnableToClaimTokenException.class);
    assertThat(get(theirs.fetchToken("p", 0, null))).isEqualTo(token(2));
  }

  @Test
  void aReleasedClaimIsFreeAtOnce() {
    get(mine.initializeTokenSegments("p", 1, null, null));
    get(mine.fetchToken("p", 0, null));
    get(mine.storeToken(token(4), "p", 0, null));
    get(mine.releaseClaim("p", 0, null));

    assertThatThrownBy(() -> get(mine.storeToken(token(5), "p", 0, null)))
        .isInstanceOf(UnableToClaimTokenException.class);
    assertThat(get(theirs.fetchToken("p", 0, null))).isEqualTo(token(4));
  }

  @Test
  void everyKindOfTokenComesBack() {
    get(mine.initializeTokenSegments("p", 1, null, null));
    assertThat(get(mine.fetchToken("p", 0, null))).isNull();
    for (TrackingToken each : List.of(token(0), token(Long.MAX_VALUE), ReplayToken.createReplayToken(token(9)),
        ReplayToken.createReplayToken(token(9), token(2), "why"))) {
      get(mine.storeToken(each, "p", 0, null));
      assertThat(get(mine.fetchToken("p", 0, null))).isEqualTo(each);
    }
    assertThat(ReplayToken.replayContext(get(reset("why")), String.class)).contains("why");
    get(mine.storeToken(null, "p", 0, null));
    assertThat(get(mine.fetchToken("p", 0, null))).isNull();
    assertThatThrownBy(() -> get(reset(42))).isInstanceOf(IllegalArgumentException.class);
  }

  private java.util.concurrent.CompletableFuture<TrackingToken> reset(Object context) {
    return mine.storeToken(ReplayToken.createReplayToken(token(9), token(2), context), "p", 0, null)
        .thenCompose(stored -> mine.fetchToken("p", 0, null));
  }

  @Test
  void aUnitOfWorkStoresItsTokenOnlyWhenAllElseIsCommitted() {
    get(mine.initializeTokenSegments("p", 1, token(1), null));
    get(mine.fetchToken("p", 0, null));

    UnitOfWork failing = unitOfWork(token(2));
    failing.runOnCommit(context -> {
      throw new IllegalStateException("not committed");
    });
    assertThatThrownBy(() -> get(failing.execute())).hasMessageContaining("not committed");
    assertThat(get(mine.fetchToken("p", 0, null))).isEqualTo(token(1));

    get(unitOfWork(token(3)).execute());
    assertThat(get(mine.fetchToken("p", 0, null))).isEqualTo(token(3));

    pass(TIMEOUT);
    get(theirs.fetchToken("p", 0, null));
    var committed = new AtomicReference<>(false);
    UnitOfWork late = unitOfWork(token(4));
    late.runOnCommit(context -> committed.set(true));
    assertThatThrownBy(() -> get(late.execute())).isInstanceOf(UnableToClaimTokenException.class);
    assertThat(committed).hasValue(false);
    assertThat(get(theirs.fetchToken("p", 0, null))).isEqualTo(token(3));
  }

  private UnitOfWork unitOfWork(TrackingToken token) {
    UnitOfWork unitOfWork = new SimpleUnitOfWorkFactory(EmptyApplicationContext.INSTANCE).create();
    unitOfWork.onPrepareCommit(context -> mine.storeToken(token, "p", 0, context));
    return unitOfWork;
  }

  @Test
  void storesOnOneDatabaseShareAnIdentifier() {
    String identifier = get(mine.retrieveStorageIdentifier(null));
    assertThat(identifier).isNotBlank().isEqualTo(get(theirs.retrieveStorageIdentifier(null)));
    assertThat(get(mine.fetchSegments("p", null))).isEmpty();
    try (var elsewhere = new MongoTokenStore(log.database(log.databaseName() + "_b"), "me", TIMEOUT, now::get)) {
      assertThat(get(elsewhere.retrieveStorageIdentifier(null))).isNotEqualTo(identifier);
    }
  }

  private void pass(Duration time) {
    now.updateAndGet(instant -> instant.plus(time));
  }

  private static boolean succeeds(Runnable claim) {
    try {
      claim.run();
      return true;
    } catch (UnableToClaimTokenException another) {
      return false;
    }
  }

  private static List<Boolean> runAll(List<MongoTokenStore> stores, Consumer<MongoTokenStore> task) throws Exception {
    try (var threads = Executors.newFixedThreadPool(stores.size())) {
      var results = new ArrayList<Boolean>();
      for (var each : threads.invokeAll(stores.stream()
          .map(store -> (Callable<Boolean>) () -> succeeds(() -> task.accept(store))).toList())) {
        results.add(each.get());
      }
      return results;
    }
  }

  private static TrackingToken token(long position) {
    return new GlobalSequenceTrackingToken(position);
  }
}
