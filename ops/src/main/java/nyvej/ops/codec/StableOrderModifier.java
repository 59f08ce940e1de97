package nyvej.ops.codec;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.SerializationConfig;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.jsontype.TypeSerializer;
import tools.jackson.databind.ser.ValueSerializerModifier;
import tools.jackson.databind.type.CollectionType;
import tools.jackson.databind.type.MapType;

/** Writes sets and maps in an order that depends on their content only, so that equal values give equal bytes. */
final class StableOrderModifier extends ValueSerializerModifier {
  private static final long serialVersionUID = 1L;

  @Override
  @SuppressWarnings("unchecked")
  public ValueSerializer<?> modifyCollectionSerializer(SerializationConfig config, CollectionType type,
      BeanDescription.Supplier description, ValueSerializer<?> serializer) {
    return Set.class.isAssignableFrom(type.getRawClass())
        ? new Ordering<>((ValueSerializer<Set<Object>>) serializer, StableOrderModifier::ordered)
        : serializer;
  }

  @Override
  @SuppressWarnings("unchecked")
  public ValueSerializer<?> modifyMapSerializer(SerializationConfig config, MapType type,
      BeanDescription.Supplier description, ValueSerializer<?> serializer) {
    return new Ordering<>((ValueSerializer<Map<Object, Object>>) serializer, StableOrderModifier::ordered);
  }

  private static Set<Object> ordered(Set<Object> set) {
    return set instanceof SortedSet || set.size() < 2 ? set : new LinkedHashSet<>(sorted(set));
  }

  private static Map<Object, Object> ordered(Map<Object, Object> map) {
    if (map instanceof SortedMap || map.size() < 2) {
      return map;
    }
    var ordered = new LinkedHashMap<Object, Object>();
    sorted(map.keySet()).forEach(key -> ordered.put(key, map.get(key)));
    return ordered;
  }

  @SuppressWarnings("unchecked")
  private static List<Object> sorted(Set<Object> elements) {
    var sorted = new ArrayList<>(elements);
    if (areComparableAmongThemselves(elements)) {
      sorted.sort((left, right) -> ((Comparable<Object>) left).compareTo(right));
    } else {
      sorted.sort(Comparator.comparing(JsonConventions.mapper()::writeValueAsString));
    }
    return sorted;
  }

  private static boolean areComparableAmongThemselves(Set<Object> elements) {
    return elements.stream().allMatch(Comparable.class::isInstance)
        && elements.stream().map(Object::getClass).distinct().count() == 1;
  }

  private static final class Ordering<T> extends ValueSerializer<T> {
    private final ValueSerializer<T> delegate;
    private final UnaryOperator<T> order;

    Ordering(ValueSerializer<T> delegate, UnaryOperator<T> order) {
      this.delegate = delegate;
      this.order = order;
    }

    @Override
    public void resolve(SerializationContext context) {
      delegate.resolve(context);
    }

    @Override
    @SuppressWarnings("unchecked")
    public ValueSerializer<?> createContextual(SerializationContext context, @Nullable BeanProperty property) {
      return new Ordering<>((ValueSerializer<T>) delegate.createContextual(context, property), order);
    }

    @Override
    public boolean isEmpty(SerializationContext context, T value) {
      return delegate.isEmpty(context, value);
    }

    @Override
    public void serialize(T value, JsonGenerator generator, SerializationContext context) {
      delegate.serialize(order.apply(value), generator, context);
    }

    @Override
    public void serializeWithType(T value, JsonGenerator generator, SerializationContext context,
        TypeSerializer typeSerializer) {
      delegate.serializeWithType(order.apply(value), generator, context, typeSerializer);
    }
  }
}
