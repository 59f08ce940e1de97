package nyvej.approved;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Finds the enums that can be in these types, however deep. */
final class Words {
  private final Set<Type> seen = new HashSet<>();
  private final Set<String> lines = new TreeSet<>();

  /** One line each: the enum's name and its constants. */
  String in(Collection<? extends Type> types) {
    types.forEach(this::visit);
    return lines.stream().map(line -> line + "\n").collect(Collectors.joining());
  }

  private void visit(Type type) {
    if (!seen.add(type)) {
      return;
    }
    if (type instanceof ParameterizedType generic) {
      Arrays.stream(generic.getActualTypeArguments()).forEach(this::visit);
    }
    if (type instanceof Class<?> plain && plain.getName().startsWith("nyvej.")) {
      visit(plain);
    }
  }

  private void visit(Class<?> type) {
    if (type.isEnum()) {
      lines.add(type.getName().substring(type.getPackageName().length() + 1).replace('$', '.') + ": "
          + Arrays.stream(type.getEnumConstants()).map(constant -> ((Enum<?>) constant).name())
              .collect(Collectors.joining(" ")));
    }
    if (type.isSealed()) {
      Arrays.stream(type.getPermittedSubclasses()).forEach(sub -> visit((Type) sub));
    }
    if (type.isRecord()) {
      Arrays.stream(type.getRecordComponents()).map(RecordComponent::getGenericType).forEach(this::visit);
    }
  }
}
