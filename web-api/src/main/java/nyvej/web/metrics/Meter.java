package nyvej.web.metrics;

import java.util.Locale;

/** Every meter of Nyvej. Tags take few values and never depend on a person. */
public enum Meter {
  /** Timer: from sending a command to its answer. Tags: {@code intention}; {@code outcome} done, refused or failed. */
  COMMANDS,
  /** Timer: an append to the event log until it is durable. */
  LOG_APPEND,
  /** Summary: appends that were written together as one commit. */
  LOG_COMMIT_APPENDS,
  /** Summary: events in one commit. */
  LOG_COMMIT_EVENTS,
  /** Counter: another process took the commit number; it was tried again. */
  LOG_LOST_RACES,
  /** Counter: an event came that the append's condition forbids; the command was decided anew. */
  LOG_CONFLICTS,
  /** Gauge: events that a projection is behind. Tag: {@code projection}. */
  PROJECTION_LAG_POSITIONS,
  /** Gauge, seconds: age of the oldest event that a projection has not seen. Tag: {@code projection}. */
  PROJECTION_LAG_SECONDS,
  /** Gauge: things that a projection has set aside because an event about them can't be shown. Tag: {@code projection}. */
  PROJECTION_PARKED,
  /** Gauge, 0 to 100: how much of the log a projection's new build shows; 100 when none is under way. Tag: {@code projection}. */
  PROJECTION_BUILT_PERCENT,
  /** Gauge: 1 while a projection stands still at an event that this version does not know, else 0. Tag: {@code projection}. */
  PROJECTION_STOPPED,
  /** Gauge, seconds: how long the longest waiting need in the queue has waited; 0 when nobody waits. Tag: {@code urgency}. */
  QUEUE_AGE_SECONDS,
  /** Timer: the proposals for a need, with reading what they rest on. */
  PROPOSALS,
  /** Summary: volunteers looked at for the proposals of one need. */
  PROPOSALS_CANDIDATES,
  /** Gauge: open live streams. */
  STREAMS_OPEN;

  /** Such as {@code nyvej.log.append}. */
  public String meterName() {
    return "nyvej." + name().toLowerCase(Locale.ROOT).replace('_', '.');
  }
}
