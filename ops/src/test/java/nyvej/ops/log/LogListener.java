package nyvej.ops.log;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import nyvej.ops.sim.SimulatedProcess;
import org.axonframework.messaging.eventhandling.processing.streaming.token.GlobalSequenceTrackingToken;
import org.axonframework.messaging.eventstreaming.StreamingCondition;

/** Hears everything from a position on, for as long as its process lives. */
final class LogListener {
  private final SimulatedProcess process;
  private final MongoEventStorageEngine engine;
  private final LogJudge judge;
  private final Semaphore news = new Semaphore(0);

  LogListener(SimulatedProcess process, MongoEventStorageEngine engine, LogJudge judge) {
    this.process = process;
    this.engine = engine;
    this.judge = judge;
    process.having(news::release);
  }

  void run() {
    long from = judge.acknowledged();
    List<String> heard = new ArrayList<>();
    judge.listens(process, from, heard);
    var stream = engine.stream(StreamingCondition.startingFrom(new GlobalSequenceTrackingToken(from)), null);
    stream.setCallback(news::release);
    while (!process.isDead()) {
      for (var next = stream.next(); next.isPresent(); next = stream.next()) {
        heard.add(next.get().message().identifier());
      }
      if (stream.error().isPresent() && !process.isDead()) {
        throw new AssertionError("a live stream failed", stream.error().get());
      }
      news.acquireUninterruptibly();
    }
  }
}
