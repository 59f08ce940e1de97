package nyvej.engine.index;

import static nyvej.engine.RandomFacts.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import nyvej.engine.PlainMatching;
import nyvej.engine.RandomFacts;
import nyvej.engine.VolunteerFacts;
import nyvej.engine.Weights;
import nyvej.vocabulary.VolunteerId;
import org.junit.jupiter.api.Test;

/** Asks while another thread changes the index: each version answers for its own position, whatever came since. */
class ChangingIndexTest {
  private static final int KEPT = 64;

  private final CandidateIndex index = new CandidateIndex(Weights.CURRENT);
  private final Map<Long, List<VolunteerFacts>> truth = new ConcurrentHashMap<>();
  private final AtomicBoolean enough = new AtomicBoolean();

  @Test
  void a_version_answers_for_its_position_while_others_come() throws Exception {
    try (var writer = Executors.newSingleThreadExecutor()) {
      index.put(List.of(), 0);
      truth.put(0L, List.of());
      var changing = writer.submit(this::change);
      try {
        ask(changing);
      } finally {
        enough.set(true);
      }
      changing.get();
    }
  }

  private void ask(Future<?> changing) throws ExecutionException, InterruptedException {
    var facts = new RandomFacts(41);
    var plain = new PlainMatching(Weights.CURRENT);
    long last = 0;
    int positions = 0;
    for (int asked = 0; asked < 120 || positions < 20;) {
      if (changing.isDone()) {
        changing.get();
      }
      var pinned = index.candidates();
      var volunteers = truth.get(pinned.position());
      if (volunteers == null) {
        continue;
      }
      assertThat(pinned.position()).isGreaterThanOrEqualTo(last);
      positions += pinned.position() > last ? 1 : 0;
      last = pinned.position();
      for (int i = 0; i < 3; i++, asked++) {
        var need = facts.need();
        assertThat(pinned.best(need, need.consent().branches(), NOW, 20).proposals())
            .as("at position %d", pinned.position()).isEqualTo(plain.propose(need, volunteers, NOW, 20).best());
      }
    }
  }

  private void change() {
    var facts = new RandomFacts(42);
    var volunteers = new HashMap<VolunteerId, VolunteerFacts>();
    for (long position = 1; !enough.get(); position++) {
      if (volunteers.size() > 300) {
        var gone = facts.shuffled(volunteers.keySet()).subList(0, 50);
        volunteers.keySet().removeAll(gone);
        truth.put(position, List.copyOf(volunteers.values()));
        index.remove(gone, position);
      } else {
        var changed = new HashMap<VolunteerId, VolunteerFacts>();
        facts.shuffled(volunteers.keySet()).stream().limit(10)
            .forEach(id -> changed.put(id, Volunteers.renamed(facts.volunteer(), id)));
        facts.volunteers(5).forEach(volunteer -> changed.put(volunteer.id(), volunteer));
        volunteers.putAll(changed);
        truth.put(position, List.copyOf(volunteers.values()));
        index.put(changed.values(), position);
      }
      truth.remove(position - KEPT);
    }
  }
}
