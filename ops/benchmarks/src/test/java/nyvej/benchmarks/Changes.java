package nyvej.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import nyvej.engine.VolunteerFacts;
import nyvej.engine.index.CandidateIndex;

/** A thread that puts 20,000 volunteers a second into an index, one after the other, the same 2,000 by turns. */
final class Changes {
  private static final long EACH = 1_000_000_000L / 20_000;

  private final CandidateIndex index;
  private final List<VolunteerFacts> volunteers = new ArrayList<>();
  private final CompletableFuture<Long> changing;
  private volatile boolean enough;

  Changes(CandidateIndex index, Population population) {
    this.index = index;
    for (int i = 0; i < 2000; i++) {
      volunteers.add(population.volunteer());
    }
    changing = CompletableFuture.supplyAsync(this::change);
  }

  private long change() {
    long begun = System.nanoTime();
    long changed = 0;
    while (!enough) {
      long ahead = changed * EACH - (System.nanoTime() - begun);
      if (ahead > 0) {
        LockSupport.parkNanos(ahead);
      } else {
        index.put(List.of(volunteers.get((int) (changed % volunteers.size()))), changed);
        changed++;
      }
    }
    return changed;
  }

  /** How many changes there were. */
  long stop() {
    enough = true;
    return changing.join();
  }
}
