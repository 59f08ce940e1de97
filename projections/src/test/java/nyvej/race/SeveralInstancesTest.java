package nyvej.race;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.ToLongFunction;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nyvej.event.MatchEvent.MatchExpired;
import nyvej.ops.log.RawLog;
import nyvej.ops.server.MongoServers;
import nyvej.ops.server.MongoServers.Lease;
import nyvej.projection.ReadModel;
import nyvej.projection.mongo.Await;
import nyvej.projection.mongo.StoredViews;
import nyvej.projection.mongo.World;
import nyvej.race.InstanceProcess.Outcome;
import nyvej.race.InstanceProcess.Told;
import org.bson.BsonDocument;
import org.bson.types.Binary;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;

/**
 * Four processes with four threads each decide, show and expire on one server. Whoever feeds the views is killed; whoever
 * does then is stopped for longer than its claim, and woken. With {@code -Dnyvej.instances=100000 -Dnyvej.threads=16
 * -Dnyvej.claim=10 -Djunit.jupiter.execution.timeout.mode=disabled} it goes on until 100,000 commands of 64 threads are
 * answered, with the claim that the service has.
 */
class SeveralInstancesTest {
  private static final int COMMANDS = Integer.getInteger("nyvej.instances", 2_000);
  private static final Duration CLAIM = Duration.ofSeconds(Integer.getInteger("nyvej.claim", 3));
  private static final Duration PATIENCE = Duration.ofMinutes(20);
  private static final int PROCESSES = 4;
  /** Keys of commands that append something whenever they are done; others may find that it is so already. */
  private static final Pattern ALWAYS_APPENDS = Pattern.compile("-(RecordNeed|CorrectNeed|ApproveMatch|MakePledge)$");
  private static final int THREADS = Integer.getInteger("nyvej.threads", 4);

  private final Instant began = Instant.now();
  private final List<InstanceProcess> all = new ArrayList<>();
  private final List<InstanceProcess> running = new ArrayList<>();
  private final List<TakenOver> takenOver = new ArrayList<>();

  /**
   * A view that another process feeds now.
   *
   * @param signal what its feeder got
   * @param claimed after how many milliseconds another had the claim
   * @param movedOn after how many it had stored that it got further
   */
  private record TakenOver(String signal, long claimed, long movedOn) {}

  @Timeout(300)
  @ParameterizedTest
  @EnumSource
  void nothingTakesEffectTwiceAndNothingIsLeftOut(MongoServers server) throws Exception {
    assumeTrue(server == MongoServers.EMBEDDED || Integer.getInteger("nyvej.instances") != null,
        "takes minutes on a server of its own, so only with -Dnyvej.instances");
    try (var lease = server.lease(); var client = MongoClients.create(lease.uri())) {
      var views = client.getDatabase(lease.database());
      var log = client.getDatabase(lease.database() + "_log");
      try (var feeding = new Feeding(client.getDatabase(lease.database() + "_tokens"), views)) {
        for (int i = 0; i < PROCESSES; i++) {
          start(lease);
        }
        Await.until(() -> running.stream().allMatch(each -> each.answers() > 0), PATIENCE);
        kill(feeding);
        pause(feeding);
        while (answers() < COMMANDS) {
          start(lease);
          kill(feeding);
          pause(feeding);
        }
        rest();
        Await.until(() -> allIsShown(log, feeding) && nobodyIsAsked(views), PATIENCE);
        for (var each : running) {
          each.end();
        }
        assertThat(feeding.setBack()).isEmpty();
      } finally {
        all.forEach(InstanceProcess::close);
      }
      judge(lease, log, views);
    }
  }

  private void start(Lease lease) throws IOException {
    var one = new InstanceProcess(lease, "instance-" + all.size(), THREADS, CLAIM, began);
    all.add(one);
    running.add(one);
  }

  private long answers() {
    return all.stream().mapToLong(InstanceProcess::answers).sum();
  }

  private void kill(Feeding feeding) {
    var one = feeder(feeding);
    var fed = feeding.of(one.owner());
    running.remove(one);
    long since = System.nanoTime();
    one.kill();
    takeOver("SIGKILL", one, fed, feeding, since);
  }

  private void pause(Feeding feeding) throws Exception {
    var one = feeder(feeding);
    var fed = feeding.of(one.owner());
    long since = System.nanoTime();
    one.pause();
    takeOver("SIGSTOP", one, fed, feeding, since);
    one.wake();
    long before = one.answers();
    Await.until(() -> one.answers() > before + THREADS, PATIENCE);
  }

  /** Whoever feeds most views. */
  private InstanceProcess feeder(Feeding feeding) {
    Await.until(() -> running.stream().anyMatch(each -> !feeding.of(each.owner()).isEmpty()), PATIENCE);
    return running.stream().max(Comparator.comparingInt(each -> feeding.of(each.owner()).size())).orElseThrow();
  }

  /** Others feed what it fed, and get further than it did. */
  private void takeOver(String signal, InstanceProcess one, Set<String> fed, Feeding feeding, long since) {
    var before = feeding.now();
    var claimed = new HashMap<String, Long>();
    var left = new HashSet<>(fed);
    Await.until(() -> {
      var now = feeding.now();
      long after = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - since);
      left.stream().filter(view -> !one.owner().equals(requireNonNull(now.get(view)).owner()))
          .forEach(view -> claimed.putIfAbsent(view, after));
      var moved = claimed.keySet().stream().filter(left::contains)
          .filter(view -> requireNonNull(now.get(view)).next() > requireNonNull(before.get(view)).next()).toList();
      moved.forEach(view -> takenOver.add(new TakenOver(signal, requireNonNull(claimed.get(view)), after)));
      left.removeAll(moved);
      return left.isEmpty();
    }, PATIENCE);
  }

  private void rest() throws IOException {
    for (var each : running) {
      each.rest();
    }
    Await.until(() -> running.stream().allMatch(each -> each.count(Outcome.RESTS) == 1), PATIENCE);
  }

  private static boolean allIsShown(MongoDatabase log, Feeding feeding) {
    var shown = Set.copyOf(feeding.progress().values());
    if (shown.size() > 1) {
      return false;
    }
    var last = requireNonNull(log.getCollection("commits").find().sort(Sorts.descending("_id")).first());
    var events = JsonMapper.shared().readTree(last.get("events", Binary.class).getData());
    return shown.contains(last.getLong("first") + events.size());
  }

  private static boolean nobodyIsAsked(MongoDatabase views) {
    return StoredViews.collections(views, ReadModel.MATCHES)
        .allMatch(matches -> matches.find(Filters.eq("match.status", "ASKED")).first() == null);
  }

  private void judge(Lease lease, MongoDatabase stored, MongoDatabase views) {
    assertThat(RawLog.read(stored.getCollection("commits", BsonDocument.class)).problems()).isEmpty();
    var log = Logged.all(stored);
    assertThat(Audit.of(log)).isEmpty();
    answersHold(log);
    eachAskExpiresOnce(log);
    assertThat(Shown.problems(log, views)).isEmpty();
    assertThat(views.getCollection("parked").countDocuments()).isZero();
    var shown = StoredViews.of(views);
    views.listCollectionNames().forEach(name -> views.getCollection(name).drop());
    try (var fresh = new World(lease, "_fresh")) {
      fresh.progress.caughtUp(PATIENCE).block();
      assertThat(StoredViews.of(views)).isEqualTo(shown);
    }
    report(log);
  }

  private Stream<Told> told() {
    return all.stream().flatMap(each -> each.told().stream());
  }

  /** What was acknowledged is in the log, before the position that was told; what was refused is not. */
  private void answersHold(List<Logged> log) {
    var lastOf = new HashMap<String, Long>();
    long position = 0;
    for (var entry : log.stream().flatMap(commit -> commit.entries().stream()).toList()) {
      var key = entry.metadata().get("command");
      if (key != null) {
        lastOf.put(key, position);
      }
      position++;
    }
    var acknowledged = told().filter(each -> each.outcome() == Outcome.DONE).toList();
    assertThat(acknowledged).allMatch(each -> lastOf.getOrDefault(each.subject(), -1L) < Long.parseLong(each.detail()));
    assertThat(acknowledged.stream().map(Told::subject).filter(key -> ALWAYS_APPENDS.matcher(key).find())).isNotEmpty()
        .allMatch(lastOf::containsKey);
    // Of what was sent twice, one may be done; and of a killed process one answer may be missing.
    var killed = all.stream().filter(each -> !running.contains(each)).flatMap(each -> each.told().stream());
    var perhaps = Stream.concat(killed, told().filter(each -> !isNothing(each))).map(Told::subject).collect(toSet());
    assertThat(told().filter(SeveralInstancesTest::isNothing).map(Told::subject).filter(key -> !perhaps.contains(key)))
        .isNotEmpty().doesNotContainAnyElementsOf(lastOf.keySet());
    assertThat(told().filter(each -> each.outcome() == Outcome.FAILED).map(Told::detail))
        .allMatch(failure -> failure.startsWith("nyvej.ops.log.LogUnavailableException"));
  }

  /** Refused, or never written. */
  private static boolean isNothing(Told answer) {
    return answer.outcome() == Outcome.REFUSED
        || answer.outcome() == Outcome.FAILED && answer.detail().contains("was_not_written_within");
  }

  /** Whoever sends a command by itself, storm or automation; what the automation sends has no key. */
  private static void eachAskExpiresOnce(List<Logged> log) {
    assertThat(expired(log).map(entry -> ((MatchExpired) entry.event()).match())).doesNotHaveDuplicates();
    assertThat(byTheAutomation(log)).isPositive();
  }

  private static Stream<Logged.Entry> expired(List<Logged> log) {
    return log.stream().flatMap(commit -> commit.entries().stream())
        .filter(entry -> entry.event() instanceof MatchExpired);
  }

  private static long byTheAutomation(List<Logged> log) {
    return expired(log).filter(entry -> !entry.metadata().containsKey("command")).count();
  }

  private void report(List<Logged> log) {
    System.out.printf("""
        %,d commands: %,d done, %,d refused, %,d failed
        refused: %s
        failed: %s
        asks expired by the automation: %,d, of %,d times that it wanted to
        conflicts %,d, lost races %,d
        %,d commits, %,d events
        %s
        %s
        """, answers(), count(Outcome.DONE), count(Outcome.REFUSED), count(Outcome.FAILED), details(Outcome.REFUSED),
        details(Outcome.FAILED), byTheAutomation(log), count(Outcome.EXPIRED), count(Outcome.CONFLICT),
        count(Outcome.LOST_RACE), log.size(), log.stream().mapToLong(commit -> commit.entries().size()).sum(),
        takenOver("SIGKILL"), takenOver("SIGSTOP"));
  }

  private String takenOver(String signal) {
    var views = takenOver.stream().filter(each -> each.signal().equals(signal)).toList();
    return "%d views taken over after %s: claimed after %s, moved on after %s".formatted(views.size(), signal,
        spread(views, TakenOver::claimed), spread(views, TakenOver::movedOn));
  }

  private static String spread(List<TakenOver> views, ToLongFunction<TakenOver> what) {
    var sorted = views.stream().mapToLong(what).sorted().boxed().toList();
    return sorted.isEmpty()
        ? "-"
        : sorted.get(sorted.size() / 2) + " ms (median), " + sorted.getLast() + " ms (longest)";
  }

  private long count(Outcome outcome) {
    return told().filter(each -> each.outcome() == outcome).count();
  }

  private Map<String, Long> details(Outcome outcome) {
    return told().filter(each -> each.outcome() == outcome)
        .collect(groupingBy(Told::detail, TreeMap::new, counting()));
  }
}
