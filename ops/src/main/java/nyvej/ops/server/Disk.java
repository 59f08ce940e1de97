package nyvej.ops.server;

/** What stands beside a store that has a file. */
record Disk(SyncedVersion synced, Reserve reserve) {}
