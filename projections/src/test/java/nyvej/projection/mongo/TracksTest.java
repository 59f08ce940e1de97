package nyvej.projection.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.reactivestreams.client.MongoClients;
import java.time.Instant;
import java.util.Map;
import nyvej.ops.server.MongoServers;
import nyvej.projection.ReadModel;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TracksTest {
  @ParameterizedTest
  @EnumSource
  void whoeverWokeLateSetsNoProgressBack(MongoServers server) {
    try (var lease = server.lease(); var client = MongoClients.create(lease.uri())) {
      var tracks = new Tracks(client.getDatabase(lease.database()));

      var needs = new Generation(ReadModel.NEEDS, 1, 1, Generation.State.BUILDING, Instant.EPOCH);
      tracks.advance(needs, 10);
      tracks.advance(needs, 5);
      assertThat(tracks.all().block()).isEqualTo(Map.of("needs.1", 10L));
      tracks.advance(needs, 20);
      assertThat(tracks.all().block()).isEqualTo(Map.of("needs.1", 20L));
    }
  }
}
