package nyvej.ops.sim;

/** What can go wrong between a process and the server, or with either. */
public enum Fault {
  /** The request never arrives. */
  REQUEST_LOST,
  /** It is carried out, but the answer never arrives. */
  ANSWER_LOST,
  /** It is carried out twice, and the second answer arrives. */
  TWICE,
  /** It is carried out long after whoever asked gave up. */
  LATE,
  /** Only some of what was to be inserted is, and no answer arrives. */
  PARTIAL,
  /** The request, the carrying out or the answer takes seconds. */
  SLOW,
  /** No server can be reached for a while. */
  AWAY,
  /** Another server takes over, and what no majority had is gone. */
  FAILOVER,
  /** A process dies; a new one begins. */
  CRASH
}
