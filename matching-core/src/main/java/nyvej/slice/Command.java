package nyvej.slice;

/** An intention. Authority (whose branch, whose organisation) and new ids are part of it, set by who sends it. */
public interface Command {
  /** Id of what it is about; for a command that makes something, the id of what it makes. */
  String subject();
}
