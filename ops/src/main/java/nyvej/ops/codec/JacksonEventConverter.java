package nyvej.ops.codec;

import java.lang.reflect.Type;
import org.axonframework.common.infra.ComponentDescriptor;
import org.axonframework.conversion.ConversionException;
import org.axonframework.conversion.Converter;
import org.axonframework.messaging.eventhandling.conversion.DelegatingEventConverter;
import org.axonframework.messaging.eventhandling.conversion.EventConverter;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.exc.InvalidDefinitionException;
import tools.jackson.databind.json.JsonMapper;

/** Axon's converter between values and their JSON bytes, by the conventions of this package. */
public final class JacksonEventConverter implements Converter {
  private final JsonMapper mapper = JsonConventions.mapper();

  /** This converter in the form in which Axon's event components want it. */
  public EventConverter asEventConverter() {
    return new DelegatingEventConverter(this);
  }

  /** True if one side is {@code byte[]} or both are the same; Axon asks in either direction. */
  @Override
  public boolean canConvert(Type sourceType, Type targetType) {
    return sourceType.equals(targetType) || sourceType == byte[].class || targetType == byte[].class;
  }

  /**
   * Writes a value as JSON bytes, reads JSON bytes into a value, or hands back what is of the wanted type already.
   *
   * @throws ConversionException if the bytes don't fit the type, or neither side is {@code byte[]}; its message
   *         names types, properties and map keys, never values
   */
  @Override
  @SuppressWarnings("unchecked")
  public <T> @Nullable T convert(@Nullable Object input, Type targetType) {
    if (input == null) {
      return null;
    }
    JavaType target = mapper.constructType(targetType);
    if (target.getRawClass().isInstance(input)) {
      return (T) input;
    }
    try {
      if (input instanceof byte[] json) {
        return (T) mapper.readValue(json, target);
      }
      if (target.getRawClass() == byte[].class) {
        return (T) mapper.writeValueAsBytes(input);
      }
    } catch (InvalidDefinitionException e) {
      throw new ConversionException(describe(input, targetType) + ": " + e.getOriginalMessage());
    } catch (JacksonException e) {
      throw new ConversionException(describe(input, targetType) + ": " + e.getClass().getSimpleName() + " at "
          + e.getPathReference());
    }
    throw new ConversionException(describe(input, targetType) + ": one of the two must be byte[]");
  }

  private static String describe(Object input, Type targetType) {
    return "can't convert " + input.getClass().getTypeName() + " to " + targetType.getTypeName();
  }

  @Override
  public void describeTo(ComponentDescriptor descriptor) {
    descriptor.describeProperty("mapper", mapper);
  }
}
