package nyvej.ops.log;

import nyvej.ops.server.MongoServers;

class ExternalTinyTailContractTest extends EngineContract {
  ExternalTinyTailContractTest() {
    super(MongoServers.EXTERNAL, TestLog.TINY_TAIL);
  }
}
