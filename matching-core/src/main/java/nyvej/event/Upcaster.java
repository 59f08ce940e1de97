package nyvej.event;

import java.util.Map;

/** Tells an event of one version in the words of the next. */
@FunctionalInterface
public interface Upcaster {
  /**
   * Pure: the next version of an event, from what is stored alone.
   *
   * @param event as JSON: maps, lists, texts, numbers and booleans; what the event left out has no key
   */
  Map<String, Object> next(Map<String, Object> event);
}
