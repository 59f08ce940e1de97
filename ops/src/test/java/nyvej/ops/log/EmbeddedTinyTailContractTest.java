package nyvej.ops.log;

import nyvej.ops.server.MongoServers;

class EmbeddedTinyTailContractTest extends EngineContract {
  EmbeddedTinyTailContractTest() {
    super(MongoServers.EMBEDDED, TestLog.TINY_TAIL);
  }
}
