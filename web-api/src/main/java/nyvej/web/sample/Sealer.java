package nyvej.web.sample;

import nyvej.vocabulary.Sealed;

/** Seals what identifies a person with that person's own key, making the key where it is the first. */
@FunctionalInterface
public interface Sealer {
  /**
   * Seals; may be called by many threads at once, and may block until the key is durable.
   *
   * @param subject id of the survivor or volunteer
   * @param event the event that will carry it, such as {@code NeedRecorded}
   * @param field {@code name} or {@code contact}
   */
  Sealed seal(String subject, String event, String field, String plain);
}
