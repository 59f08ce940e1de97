package nyvej.ops.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SharingTest {
  private static final int LOOKERS = 8;
  private static final int TIMES = 2_000;

  private final Background background = new Background();
  private final AtomicInteger begun = new AtomicInteger();
  private final Semaphore answers = new Semaphore(0);
  private final Sharing sharing = new Sharing(() -> {
    begun.incrementAndGet();
    answers.acquireUninterruptibly();
  });

  @AfterEach
  void close() {
    background.close();
  }

  @Test
  void whoComesWhileOneIsUnderWayWaitsForTheNextWithAllOthers() {
    Thread first = Thread.ofVirtual().start(sharing::look);
    waiting(Stream.of(first));
    List<Thread> others = IntStream.range(0, LOOKERS).mapToObj(_ -> Thread.ofVirtual().start(sharing::look)).toList();
    waiting(others.stream());
    assertThat(begun).hasValue(1);

    answers.release();
    waiting(others.stream());
    assertThat(others).allMatch(Thread::isAlive);
    answers.release();
    join(others);
    assertThat(begun).hasValue(2);
  }

  @Test
  void whoComesWhenNoneIsUnderWayHasOneOfItsOwn() {
    answers.release(2);
    sharing.look();
    sharing.look();
    assertThat(begun).hasValue(2);
  }

  @Test
  void aFailureIsThatOfAllWhoWaitedForItAndOfNobodyElse() {
    var failing = new AtomicInteger();
    var mayFail = new Sharing(() -> {
      answers.acquireUninterruptibly();
      if (failing.incrementAndGet() == 2) {
        throw new LogUnavailableException("the second");
      }
    });
    Thread first = Thread.ofVirtual().start(mayFail::look);
    waiting(Stream.of(first));
    var outcomes = IntStream.range(0, LOOKERS).mapToObj(_ -> new CompletableFuture<>()).toList();
    List<Thread> others = outcomes.stream().map(outcome -> Thread.ofVirtual().start(() -> {
      try {
        mayFail.look();
        outcome.complete("found");
      } catch (RuntimeException e) {
        outcome.completeExceptionally(e);
      }
    })).toList();
    waiting(others.stream());

    answers.release(2);
    join(others);
    assertThat(outcomes)
        .allSatisfy(outcome -> assertThatThrownBy(outcome::join).hasRootCauseMessage("the second"));
    answers.release();
    mayFail.look();
    assertThat(failing).hasValue(3);
  }

  /** What there is grows all the time; whoever looks must know at least what there was when he began. */
  @Test
  void nobodyMissesWhatWasThereBeforeHeLooked() {
    var there = new AtomicLong();
    var known = new AtomicLong();
    var looking = new Sharing(() -> {
      long seen = there.get();
      Thread.yield();
      known.accumulateAndGet(seen, Math::max);
    });
    var lookers = IntStream.range(0, LOOKERS).mapToObj(_ -> background.call(() -> {
      boolean right = true;
      for (int i = 0; i < TIMES; i++) {
        long before = there.incrementAndGet();
        looking.look();
        right &= known.get() >= before;
      }
      return right;
    })).toList();
    assertThat(lookers.stream().map(CompletableFuture::join)).containsOnly(true);
  }

  /** Until each waits for something, or is done; the test's own time limit is the patience. */
  private static void waiting(Stream<Thread> threads) {
    threads.forEach(thread -> {
      while (thread.isAlive() && thread.getState() != Thread.State.WAITING) {
        Thread.onSpinWait();
      }
    });
  }

  private static void join(List<Thread> threads) {
    threads.forEach(thread -> {
      try {
        thread.join();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    });
  }
}
