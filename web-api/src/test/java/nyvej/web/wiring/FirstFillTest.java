package nyvej.web.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.net.URI;
import java.nio.file.Path;
import java.util.function.Function;
import nyvej.ops.server.EmbeddedMongo;
import nyvej.ops.server.StoreInUseException;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FirstFillTest {
  @TempDir Path data = Path.of("set by JUnit");

  private FirstFill start(boolean sample) {
    return new FirstFill(
        new Settings(null, "nyvej", data.resolve("new"), null, URI.create("http://localhost:8080/"), null, sample));
  }

  private static <T> T in(EmbeddedMongo server, Function<MongoCollection<Document>, T> work) {
    try (server; var client = MongoClients.create(server.uri())) {
      return work.apply(client.getDatabase("nyvej").getCollection("people").withWriteConcern(WriteConcern.JOURNALED));
    }
  }

  private static void addSomebody(EmbeddedMongo server) {
    in(server, people -> people.insertOne(new Document()));
  }

  private static long people(EmbeddedMongo server) {
    return in(server, MongoCollection::countDocuments);
  }

  @Test
  void aHalfMadeSampleIsMadeAnewAsOftenAsItTakes() {
    for (int i = 0; i < 3; i++) {
      addSomebody(start(true).open());
    }
    assertThat(people(start(true).open())).isZero();
  }

  @Test
  void aHalfMadeSampleIsForgottenWithoutASampleToo() {
    addSomebody(start(true).open());
    assertThat(people(start(false).open())).isZero();
  }

  @Test
  void aFullStoreStays() {
    var first = start(true);
    addSomebody(first.open());
    first.done();
    assertThat(people(start(true).open())).isOne();
    assertThat(people(start(true).open())).isOne();
  }

  @Test
  void aStoreThatBeganWithoutASampleIsNeverForgotten() {
    addSomebody(start(false).open());
    assertThat(people(start(true).open())).isOne();
    assertThat(people(start(true).open())).isOne();
  }

  @Test
  void aSecondProcessWhileItIsMadeHarmsNothing() {
    var first = start(true);
    var server = first.open();
    assertThatThrownBy(() -> start(true).open()).isInstanceOf(StoreInUseException.class);
    addSomebody(server);
    first.done();
    assertThat(people(start(true).open())).isOne();
  }
}
