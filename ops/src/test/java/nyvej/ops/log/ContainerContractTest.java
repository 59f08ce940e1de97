package nyvej.ops.log;

import nyvej.ops.server.MongoServers;

class ContainerContractTest extends EngineContract {
  ContainerContractTest() {
    super(MongoServers.CONTAINER, LogSettings.DEFAULTS);
  }
}
