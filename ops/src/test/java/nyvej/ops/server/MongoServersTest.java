package nyvej.ops.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import org.bson.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MongoServersTest {

  @ParameterizedTest
  @EnumSource
  void aLeaseIsFreshAndLeavesNothingBehind(MongoServers server) {
    try (MongoServers.Lease kept = server.lease(); MongoClient client = MongoClients.create(kept.uri())) {
      String dropped;
      try (MongoServers.Lease lease = server.lease(); MongoClient other = MongoClients.create(lease.uri())) {
        dropped = lease.database();
        assertThat(other.getDatabase(dropped).getCollection("things").countDocuments()).isZero();
        other.getDatabase(dropped).getCollection("things").insertOne(new Document("_id", 1));
        other.getDatabase(dropped + "_keys").getCollection("things").insertOne(new Document("_id", 1));
      }
      assertThat(client.listDatabaseNames()).noneMatch(name -> name.startsWith(dropped));
      assertThat(kept.database()).isNotEqualTo(dropped);
    }
  }
}
