package nyvej.event;

import static java.util.Objects.requireNonNull;

import java.util.LinkedHashMap;
import java.util.Map;
import nyvej.vocabulary.NeedDescription;

/** Tells events of earlier versions in the words of the next. */
final class Upcasts {
  private Upcasts() {}

  /** Until somebody asked, help was expected to last as long as usual, and whether by a volunteer she knows was left open. */
  static Map<String, Object> asLongAsUsual(Map<String, Object> event) {
    var description = new LinkedHashMap<String, Object>();
    ((Map<?, ?>) requireNonNull(event.get("description")))
        .forEach((key, value) -> description.put((String) key, value));
    description.put("expectedWeeks", NeedDescription.USUAL_WEEKS);
    description.put("continuity", false);
    var next = new LinkedHashMap<>(event);
    next.put("description", description);
    return next;
  }
}
