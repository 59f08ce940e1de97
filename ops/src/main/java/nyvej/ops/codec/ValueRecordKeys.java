package nyvej.ops.codec;

import java.lang.reflect.Constructor;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.KeyDeserializer;
import tools.jackson.databind.module.SimpleKeyDeserializers;

/** Reads map keys into value records of any component type that is itself a key (text, UUID, number, enum, …). */
final class ValueRecordKeys extends SimpleKeyDeserializers {
  private static final long serialVersionUID = 1L;

  @Override
  public @Nullable KeyDeserializer findKeyDeserializer(JavaType type, DeserializationConfig config,
      BeanDescription.Supplier description) {
    return ValueRecords.isValueRecord(type.getRawClass()) ? new ValueRecordKey(type.getRawClass()) : null;
  }

  private static final class ValueRecordKey extends KeyDeserializer {
    private final Constructor<?> canonical;

    ValueRecordKey(Class<?> type) {
      try {
        canonical = type.getDeclaredConstructor(type.getRecordComponents()[0].getType());
        canonical.setAccessible(true);
      } catch (NoSuchMethodException impossible) {
        throw new IllegalStateException(impossible);
      }
    }

    @Override
    public Object deserializeKey(String key, DeserializationContext context) {
      Class<?> componentType = canonical.getParameterTypes()[0];
      Object component = context.findKeyDeserializer(context.constructType(componentType), null)
          .deserializeKey(key, context);
      try {
        return canonical.newInstance(component);
      } catch (ReflectiveOperationException e) {
        return context.handleWeirdKey(canonical.getDeclaringClass(), key, "not a valid key");
      }
    }
  }
}
