package nyvej.approved;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * All that an event can be stored as: each place in its JSON and what may stand there, a line each. A new component, word or
 * kind makes another form, even if no sample has it; another name of a class doesn't.
 */
final class Form {
  private final List<String> lines = new ArrayList<>();

  private Form() {}

  static String of(Class<?> event) {
    var form = new Form();
    form.record("", event);
    return form.lines.stream().map(line -> line + "\n").collect(Collectors.joining());
  }

  private void record(String place, Class<?> type) {
    for (var component : type.getRecordComponents()) {
      visit(place + (place.isEmpty() ? "" : ".") + name(component), component.getGenericType());
    }
    if (type.getRecordComponents().length == 0) {
      lines.add(place + ": {}");
    }
  }

  private static String name(RecordComponent component) {
    return component.getName() + (component.getAnnotatedType().isAnnotationPresent(Nullable.class) ? "?" : "");
  }

  private void visit(String place, Type type) {
    switch (type) {
      case ParameterizedType map when map.getRawType() == Map.class -> {
        visit(place + "{key}", map.getActualTypeArguments()[0]);
        visit(place + "{}", map.getActualTypeArguments()[1]);
      }
      case ParameterizedType many -> visit(place + "[]", many.getActualTypeArguments()[0]);
      case Class<?> words when words.isEnum() -> lines.add(place + ": " + Arrays.stream(words.getEnumConstants())
          .map(word -> ((Enum<?>) word).name()).collect(Collectors.joining(" ")));
      case Class<?> kinds when kinds.isSealed() -> Arrays.stream(kinds.getPermittedSubclasses())
          .forEach(kind -> record(place + "(" + kind.getSimpleName() + ")", kind));
      case Class<?> value when isValue(value) -> visit(place, value.getRecordComponents()[0].getGenericType());
      case Class<?> whole when whole.isRecord() -> record(place, whole);
      default -> lines.add(place + ": " + type.getTypeName());
    }
  }

  private static boolean isValue(Class<?> type) {
    return type.isRecord() && type.getRecordComponents().length == 1
        && type.getRecordComponents()[0].getName().equals("value");
  }
}
