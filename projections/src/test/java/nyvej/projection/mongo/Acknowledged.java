package nyvej.projection.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import nyvej.event.EventTags;
import nyvej.ops.log.RawLog;
import nyvej.slice.Answer;
import nyvej.slice.Command;
import nyvej.slice.CommandKey;
import org.bson.BsonDocument;

/** A command that was sent with a key, and the answer that was heard. */
record Acknowledged(String key, String intention, Answer.Done done) {
  /** What never finds it so already. */
  private static final Set<String> ALWAYS_APPENDS = Set.of("need.record", "need.correct", "volunteer.register",
      "volunteer.clear", "match.approve", "pledge.make");

  Acknowledged(CommandKey key, Command command, Answer.Done done) {
    this(key.key(), command.intention(), done);
  }

  /**
   * Reads the log without the engine: all that was acknowledged is there once, where its answer said, and nothing else is
   * wrong with it.
   *
   * @return how many commands appended something of which nobody heard
   */
  static int judge(MongoDatabase log, Collection<Acknowledged> all) {
    var raw = RawLog.read(log.getCollection("commits", BsonDocument.class));
    var effects = raw.effects(EventTags.COMMAND);
    assertThat(raw.problems()).isEmpty();
    assertThat(effects.values()).allMatch(RawLog.Effect::once);
    var unheard = new HashSet<>(effects.keySet());
    for (var each : all) {
      var effect = effects.get(each.key);
      unheard.remove(each.key);
      assertThat(each.done.position()).as("%s", each).isLessThanOrEqualTo(raw.events().size());
      if (effect == null) {
        assertThat(each.done.repeated()).as("%s", each).isFalse();
        assertThat(ALWAYS_APPENDS).as("%s", each).doesNotContain(each.intention);
      } else {
        assertThat(raw.events().get(effect.first()).at("/metadata/command-subject").stringValue()).as("%s", each)
            .isEqualTo(each.done.subject());
        if (ALWAYS_APPENDS.contains(each.intention) && !each.done.repeated()) {
          assertThat(each.done.position()).as("%s", each).isEqualTo(effect.next());
        }
      }
    }
    return unheard.size();
  }
}
