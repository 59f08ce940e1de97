package nyvej.slice;

/** What the sender of a command gets. */
public sealed interface Answer {
  /**
   * It is decided and stored.
   *
   * @param subject id of what the command was about
   * @param position a reader that has seen all events before this position sees what the command did
   * @param repeated whether an earlier command with the same key did it
   */
  record Done(String subject, long position, boolean repeated) implements Answer {}

  /** A rule refused it, and nothing was stored. */
  record Refused(Refusal refusal) implements Answer {}
}
