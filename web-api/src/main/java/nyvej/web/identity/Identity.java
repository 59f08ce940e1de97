package nyvej.web.identity;

/**
 * What identifies a person, in plain. Never logged.
 *
 * @param name as she wishes to be called
 * @param contact how she is reached
 */
public record Identity(String name, String contact) {
  @Override
  public String toString() {
    return "Identity";
  }
}
