package nyvej.projection.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.reactivestreams.client.MongoClients;
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

      assertThat(tracks.advance(ReadModel.NEEDS, new Track(0, 10))).isTrue();
      assertThat(tracks.advance(ReadModel.NEEDS, new Track(0, 5))).isFalse();
      assertThat(tracks.of(ReadModel.NEEDS)).isEqualTo(new Track(0, 10));
      tracks.beginNext(ReadModel.NEEDS);
      assertThat(tracks.advance(ReadModel.NEEDS, new Track(0, 20))).isFalse();
      assertThat(tracks.of(ReadModel.NEEDS)).isEqualTo(new Track(1, 0));
    }
  }
}
