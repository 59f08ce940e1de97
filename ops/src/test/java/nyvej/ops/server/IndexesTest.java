package nyvej.ops.server;

import static com.mongodb.client.model.Filters.all;
import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.nor;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Updates.addToSet;
import static com.mongodb.client.model.Updates.pull;
import static com.mongodb.client.model.Updates.push;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.ReplaceOptions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IndexesTest {

  private EmbeddedMongo server;
  private MongoClient client;
  private MongoCollection<Document> things;

  @BeforeEach
  void open() {
    server = EmbeddedMongo.inMemory();
    client = MongoClients.create(server.uri());
    things = client.getDatabase("test").getCollection("things");
    things.createIndex(ascending("tags"));
  }

  @AfterEach
  void close() {
    client.close();
    server.close();
  }

  private void insertThousand() {
    List<Document> documents = new ArrayList<>();
    for (long id = 0; id < 1000; id++) {
      documents.add(new Document("_id", id).append("tags", List.of("all", "ten:" + id / 10, "mod:" + id % 100)));
    }
    things.insertMany(documents);
  }

  private long examinedBy(FindIterable<Document> query, int expected) {
    long before = server.documentsExamined();
    assertThat(query.into(new ArrayList<>())).hasSize(expected);
    return server.documentsExamined() - before;
  }

  @Test
  void tagsAreFoundWithoutAScan() {
    insertThousand();
    assertThat(examinedBy(things.find(eq("tags", "mod:7")), 10)).isEqualTo(10);
    assertThat(examinedBy(things.find(in("tags", "mod:7", "mod:8", "none")), 20)).isEqualTo(20);
    assertThat(examinedBy(things.find(all("tags", "all", "ten:3", "mod:33")), 1)).isEqualTo(10);
    assertThat(examinedBy(things.find(and(eq("tags", "all"), eq("tags", "ten:3"))), 10)).isEqualTo(10);
    assertThat(examinedBy(things.find(eq("tags", "none")), 0)).isZero();
  }

  @Test
  void theBranchesOfAnOrAreFoundWithoutAScanInOrderAndOnce() {
    insertThousand();
    Bson either = or(all("tags", "all", "ten:99"), eq("tags", "mod:99"), in("tags", "ten:0", "ten:99"));
    assertThat(examinedBy(things.find(either), 29)).isEqualTo(29);
    assertThat(things.find(and(gte("_id", 899L), either)).map(document -> document.getLong("_id"))).containsExactly(
        899L,
        990L, 991L, 992L, 993L, 994L, 995L, 996L, 997L, 998L, 999L);
    assertThat(examinedBy(things.find(and(gte("_id", 899L), either)), 11)).isEqualTo(11);
    assertThat(examinedBy(things.find(and(gte("_id", 0L), eq("tags", "all"))).limit(3), 3)).isLessThanOrEqualTo(4);
    assertThat(examinedBy(things.find(or(eq("tags", "mod:1"), eq("other", 1))), 10)).isEqualTo(1000);
  }

  @Test
  void idsAreReadFromWhereAndInTheOrderAskedFor() {
    insertThousand();
    assertThat(examinedBy(things.find(gte("_id", 500L)).sort(ascending("_id")).limit(5), 5)).isLessThanOrEqualTo(6);
    assertThat(examinedBy(things.find(gt("_id", 995)), 4)).isEqualTo(5);
    assertThat(examinedBy(things.find(and(gte("_id", 10L), lt("_id", 20L))), 10)).isLessThanOrEqualTo(11);
    assertThat(examinedBy(things.find().sort(descending("_id")).limit(1), 1)).isLessThanOrEqualTo(2);
    assertThat(things.find().sort(descending("_id")).limit(2).map(document -> document.getLong("_id")))
        .containsExactly(999L, 998L);
    assertThat(things.find(and(gt("_id", 3L), lt("_id", 3L)))).isEmpty();
    assertThat(things.find(eq("_id", "3"))).isEmpty();
  }

  @Test
  void aUniqueIndexIsKeptAndUsed() {
    insertThousand();
    things.updateMany(new Document(), set("kind", "thing"));
    things.createIndex(ascending("name"), new IndexOptions().unique(true).sparse(true));
    things.updateOne(eq("_id", 4L), set("name", "four"));
    assertThat(examinedBy(things.find(and(eq("name", "four"), eq("kind", "thing"))), 1)).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void anIndexFindsWhatAScanFinds(long seed) {
    Random random = new Random(seed);
    things.createIndex(ascending("state", "size"));
    things.createIndex(ascending("inner.word"));
    for (int step = 0; step < 250; step++) {
      change(random);
      Bson query = query(random, 2);
      // No index helps a double negation.
      Bson scan = nor(nor(query));
      assertThat(ids(things.find(query))).as("seed %d, step %d: %s", seed, step, query.toBsonDocument())
          .isEqualTo(ids(things.find(scan)));
      assertThat(ids(things.find(query).sort(descending("_id")).limit(3)))
          .isEqualTo(ids(things.find(scan).sort(descending("_id"))).stream().limit(3).toList());
    }
  }

  private static List<Object> ids(FindIterable<Document> query) {
    return query.map(document -> document.get("_id")).into(new ArrayList<>());
  }

  private void change(Random random) {
    Bson one = eq("_id", random.nextLong(60));
    switch (random.nextInt(9)) {
      case 0, 1, 2 -> things.replaceOne(one, document(random), upsert());
      case 3 -> things.updateOne(one, push("tags", tag(random)));
      case 4 -> things.updateMany(query(random, 1), addToSet("tags", tag(random)));
      case 5 -> things.updateMany(one, pull("tags", tag(random)));
      case 6 -> things.updateOne(one, random.nextBoolean() ? unset("tags") : set("state", random.nextInt(3)));
      case 7 -> things.deleteOne(one);
      default -> things.findOneAndUpdate(query(random, 1), set("size", random.nextInt(5)));
    }
  }

  private static ReplaceOptions upsert() {
    return new ReplaceOptions().upsert(true);
  }

  private static Document document(Random random) {
    List<Object> tags = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      tags.add(tag(random));
    }
    return new Document("tags", tags).append("state", random.nextInt(3)).append("size", (double) random.nextInt(5))
        .append("inner", Arrays.asList(new Document("word", tag(random)), new Document("word", tag(random))));
  }

  private static Object tag(Random random) {
    return switch (random.nextInt(6)) {
      case 0 -> random.nextInt(3);
      case 1 -> (long) random.nextInt(3);
      case 2 -> random.nextInt(3) / 2.0;
      default -> "t" + random.nextInt(6);
    };
  }

  private static Bson query(Random random, int depth) {
    return switch (random.nextInt(depth > 0 ? 12 : 9)) {
      case 0 -> eq("tags", tag(random));
      case 1 -> in("tags", tag(random), tag(random));
      case 2 -> all("tags", tag(random), tag(random));
      case 3 -> gte("tags", tag(random));
      case 4 -> lte("_id", random.nextLong(60));
      case 5 -> and(gt("_id", random.nextInt(60)), eq("tags", tag(random)));
      case 6 -> and(eq("state", random.nextInt(3)), lt("size", random.nextInt(5)));
      case 7 -> eq("inner.word", tag(random));
      case 8 -> ne("tags", tag(random));
      case 9 -> and(query(random, depth - 1), query(random, depth - 1));
      default -> or(query(random, depth - 1), query(random, depth - 1));
    };
  }
}
