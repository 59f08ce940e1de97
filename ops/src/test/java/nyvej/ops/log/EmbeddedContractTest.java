package nyvej.ops.log;

import nyvej.ops.server.MongoServers;

class EmbeddedContractTest extends EngineContract {
  EmbeddedContractTest() {
    super(MongoServers.EMBEDDED, LogSettings.DEFAULTS);
  }
}
