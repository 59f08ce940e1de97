package nyvej.ops.log;

import nyvej.ops.server.MongoServers;

class ContainerTinyTailContractTest extends EngineContract {
  ContainerTinyTailContractTest() {
    super(MongoServers.CONTAINER, TestLog.TINY_TAIL);
  }
}
