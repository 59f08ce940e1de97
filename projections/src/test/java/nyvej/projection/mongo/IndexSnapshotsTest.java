package nyvej.projection.mongo;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nyvej.Some;
import nyvej.engine.HardRule;
import nyvej.engine.Weights;
import nyvej.event.EventCatalog;
import nyvej.event.Tags;
import nyvej.event.VolunteerEvent.AvailabilityStated;
import nyvej.event.VolunteerEvent.ClearanceRecorded;
import nyvej.ops.server.MongoServers;
import nyvej.ops.server.MongoServers.Lease;
import nyvej.projection.Matchable;
import nyvej.projection.ReadModel;
import nyvej.projection.VolunteerView;
import nyvej.projection.proposal.ViewProposing;
import nyvej.vocabulary.Clearance;
import nyvej.vocabulary.Gender;
import nyvej.vocabulary.NeedId;
import nyvej.vocabulary.VolunteerId;
import nyvej.volunteer.register.RegisterVolunteer;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A process that starts goes on with what another knew of the volunteers, or as if there were nothing. */
@ParameterizedClass
@EnumSource(MongoServers.class)
class IndexSnapshotsTest {
  private static final int NEVER = Integer.MAX_VALUE;

  private final long seed = System.nanoTime();
  private final Lease lease;
  private final World world;
  private final MongoClient client;
  private final MongoDatabase database;
  private final ViewStore store;
  private int registered;

  IndexSnapshotsTest(MongoServers server) {
    lease = server.lease();
    world = new World(lease);
    client = MongoClients.create(lease.uri());
    database = client.getDatabase(lease.database());
    store = new ViewStore(database);
  }

  @AfterEach
  void close() {
    client.close();
    world.close();
    lease.close();
  }

  private Served<VolunteerView> served(World instance) {
    return new Served<>(database, Projections.CURRENT.volunteers(), instance.axon.getComponent(MongoProgress.class));
  }

  /** As in a process that has just started. */
  private VolunteerIndex started(World instance, int worthWriting) {
    return new VolunteerIndex(served(instance), instance.axon.getComponent(MongoProgress.class), store,
        Weights.CURRENT, world.now::get, worthWriting);
  }

  private static Matchable ask(World instance, VolunteerIndex index) {
    instance.caughtUp();
    return requireNonNull(index.upToDate().block());
  }

  /** How many volunteers a process knows that has just started. */
  private int known() {
    return ask(world, started(world, NEVER)).candidates().size();
  }

  /** Asks, and waits until what was answered is stored. */
  private Matchable written(World instance, VolunteerIndex index) {
    var shown = ask(instance, index);
    Await.until(() -> position() == shown.candidates().position());
    return shown;
  }

  private MongoCollection<Document> collection(String name) {
    return world.client.getDatabase(lease.database()).getCollection(name);
  }

  private List<Document> stored(String name) {
    return collection(name).find().into(new ArrayList<>());
  }

  private long position() {
    return stored(IndexSnapshots.HEADS).stream().mapToLong(head -> head.getLong("position")).max().orElse(-1);
  }

  private VolunteerId registered() {
    registered++;
    var volunteer = new VolunteerId(Some.id(80 + registered));
    world.done(new RegisterVolunteer(volunteer, Some.BRANCH, Gender.WOMAN, Some.NAME, Some.CONTACT, Some.COORDINATOR));
    return volunteer;
  }

  /** So that whoever reads all knows of one less than whoever begins with a snapshot. */
  private void loseFromView(VolunteerId volunteer) {
    collection("volunteers." + world.shown(ReadModel.VOLUNTEERS)).deleteOne(new Document("_id", volunteer.toString()));
  }

  @Test
  void whoeverStartsAnywhereProposesAsTheLogSays() {
    var work = new RandomWork(seed, world);
    work.run(30);
    try (var other = new World(lease)) {
      for (var instance : List.of(world, other, world)) {
        var index = started(instance, 1);
        written(instance, index);
        VolunteerIndexTest.assertProposedAsTheLogSays(world,
            new ViewProposing(instance.needs, new MongoVolunteers(served(instance), index)), "seed " + seed);
        IntStream.range(0, 10).forEach(_ -> work.step());
      }
    }
  }

  @Test
  void onlyWhatChangedSinceIsRead() {
    var lost = registered();
    registered();
    written(world, started(world, 1));
    loseFromView(lost);
    registered();
    assertThat(known()).isEqualTo(3);
  }

  @Test
  void whatIsNotWholeOrOfAnotherFormIsNotUsed() {
    var lost = registered();
    registered();
    written(world, started(world, 1));
    loseFromView(lost);
    assertThat(known()).as("it can be used").isEqualTo(2);
    var head = stored(IndexSnapshots.HEADS).getFirst();
    var part = stored(IndexSnapshots.PARTS).getFirst();
    for (var damage : Map.<String, Object>of("form", IndexSnapshots.FORM + 1, "check", 0L, "parts", 2, "position", 0L,
        "at", "then").entrySet()) {
      replace(IndexSnapshots.HEADS, new Document(head).append(damage.getKey(), damage.getValue()));
      assertThat(known()).as(damage.toString()).isEqualTo(1);
    }
    replace(IndexSnapshots.HEADS, head);
    var bytes = part.get("bytes", Binary.class).getData();
    for (int at = 0; at < bytes.length; at += 11) {
      var damaged = bytes.clone();
      damaged[at] ^= 1;
      replace(IndexSnapshots.PARTS, new Document(part).append("bytes", new Binary(damaged)));
      assertThat(known()).as("damaged at %d", at).isEqualTo(1);
    }
    collection(IndexSnapshots.PARTS).deleteMany(new Document());
    assertThat(known()).as("torn").isEqualTo(1);
    replace(IndexSnapshots.PARTS, part);
    assertThat(known()).as("as it was").isEqualTo(2);
  }

  private void replace(String name, Document document) {
    collection(name).deleteMany(new Document());
    collection(name).insertOne(document);
  }

  @Test
  void aLaterOneIsNeverReplacedByAnEarlierOne() {
    registered();
    var earlier = ask(world, started(world, NEVER));
    registered();
    var later = ask(world, started(world, NEVER));
    var generation = shown();
    write(generation, later);
    write(generation, earlier);
    assertThat(position()).isEqualTo(later.candidates().position());
    assertThat(requireNonNull(store.snapshots().latest(generation, Weights.CURRENT).orElse(null)).indexed().matchable()
        .candidates().size()).isEqualTo(2);

    registered();
    write(generation, ask(world, started(world, NEVER)));
    assertThat(stored(IndexSnapshots.PARTS)).as("of those before").hasSize(1);
  }

  @Test
  void severalMayWriteTheSameAtOnce() {
    registered();
    var shown = ask(world, started(world, NEVER));
    IntStream.range(0, 8).parallel().forEach(_ -> write(shown(), shown));
    assertThat(stored(IndexSnapshots.PARTS)).hasSize(1);
    assertThat(store.snapshots().latest(shown(), Weights.CURRENT)).isPresent();
  }

  private Generation shown() {
    return requireNonNull(
        world.axon.getComponent(MongoProgress.class).standing(ReadModel.VOLUNTEERS).generation());
  }

  private void write(Generation generation, Matchable shown) {
    store.snapshots().write(generation, shown, Set.of(), Some.NOW);
  }

  @Test
  void oneOfWhatIsShownNoMoreIsNotUsedAndGoes() {
    var lost = registered();
    registered();
    var running = started(world, 1);
    written(world, running);
    world.rebuilt(ReadModel.VOLUNTEERS);
    loseFromView(lost);
    assertThat(known()).isEqualTo(1);
    registered();
    written(world, running);
    assertThat(known()).isEqualTo(2);
    assertThat(generations(IndexSnapshots.PARTS, "generation")).containsExactlyInAnyOrder("volunteers.1",
        "volunteers.2");

    world.now.updateAndGet(now -> now.plus(Feeder.UNUSED.multipliedBy(2)));
    Await.until(() -> generations(IndexSnapshots.PARTS, "generation").equals(Set.of("volunteers.2")));
    assertThat(generations(IndexSnapshots.HEADS, "_id")).containsExactly("volunteers.2");
  }

  private Set<String> generations(String name, String field) {
    return stored(name).stream().map(each -> each.getString(field)).collect(Collectors.toSet());
  }

  @Test
  void whatAChangeMadeWrongIsReplacedAfterADay() {
    registered();
    written(world, started(world, 1));
    registered();
    world.now.updateAndGet(now -> now.plus(VolunteerIndex.KEPT).plus(Duration.ofSeconds(1)));
    written(world, started(world, NEVER));
  }

  /** It is shown later than events that came after it. */
  @Test
  void whatWasSetAsideWhenItWasWrittenIsLearntOf() {
    var need = ReadYourWriteTest.recordNeed();
    world.done(need);
    var broken = registered();
    world.append(EventCatalog.typeOf(AvailabilityStated.class), Map.of(), Tags.volunteer(broken));
    for (var clearance : Clearance.values()) {
      world.append(EventCatalog.typeOf(ClearanceRecorded.class),
          new ClearanceRecorded(broken, clearance, Some.TODAY.plusYears(1), Some.COORDINATOR, Some.NOW),
          Tags.volunteer(broken));
    }
    registered();
    written(world, started(world, 1));
    assertThat(withoutClearances(need.need())).isEqualTo(2);
    assertThat(world.parking.drop(ReadModel.VOLUNTEERS, broken.toString()).block()).isTrue();
    assertThat(withoutClearances(need.need())).isEqualTo(1);
  }

  private int withoutClearances(NeedId need) {
    world.caughtUp();
    var proposing = new ViewProposing(world.needs, new MongoVolunteers(served(world), started(world, NEVER)));
    return requireNonNull(proposing.forNeed(need, Some.BRANCH, 1, Some.NOW).block()).proposals().excludedBy()
        .getOrDefault(HardRule.HOLDS_VALID_CLEARANCES, 0);
  }
}
