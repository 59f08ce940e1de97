package nyvej.ops.log;

/** An event and its position in the log. */
record Placed(long position, StoredEvent event) {}
