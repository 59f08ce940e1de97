package nyvej.ops.log;

import nyvej.ops.server.MongoServers;

/** A server and a tail: with the tiny one nearly every read and check has to ask the server. */
enum Stage {
  EMBEDDED(MongoServers.EMBEDDED, LogSettings.DEFAULTS), EMBEDDED_TINY_TAIL(MongoServers.EMBEDDED,
      TestLog.TINY_TAIL), EXTERNAL_TINY_TAIL(MongoServers.EXTERNAL,
          TestLog.TINY_TAIL), CONTAINER_TINY_TAIL(MongoServers.CONTAINER, TestLog.TINY_TAIL);

  final MongoServers server;
  final LogSettings settings;

  Stage(MongoServers server, LogSettings settings) {
    this.server = server;
    this.settings = settings;
  }
}
