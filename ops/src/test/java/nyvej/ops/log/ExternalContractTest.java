package nyvej.ops.log;

import nyvej.ops.server.MongoServers;

class ExternalContractTest extends EngineContract {
  ExternalContractTest() {
    super(MongoServers.EXTERNAL, LogSettings.DEFAULTS);
  }
}
