package nyvej.engine;

/** Whether a volunteer may be asked at all. */
public enum Standing {
  /** May be asked. */
  ACTIVE,
  /** Wants not to be asked for now. */
  PAUSED,
  /** Must not be asked until a coordinator says otherwise. */
  SUSPENDED,
  /** Is no volunteer any more. */
  LEFT
}
