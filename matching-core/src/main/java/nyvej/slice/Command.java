package nyvej.slice;

/** An intention. Authority (whose branch, whose organisation) and new ids are part of it, set by who sends it. */
public interface Command {
  /** Id of what it is about; for a command that makes something, the id of what it makes. */
  String subject();

  /** Entity and intention, as in {@code need.record}; a metric's tag. */
  default String intention() {
    return intention(getClass());
  }

  /** Entity and intention of a type of commands: its package. Stable. */
  static String intention(Class<? extends Command> command) {
    return command.getPackageName().substring("nyvej.".length());
  }
}
