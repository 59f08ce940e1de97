package nyvej.web.wiring;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.Schema;
import java.util.Arrays;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Describes records as they are read and written: what is not {@code @Nullable} is always there, all else may be absent. */
@Component
final class RequiredComponents implements ModelConverter {
  @Override
  public @Nullable Schema<?> resolve(AnnotatedType type, ModelConverterContext context,
      Iterator<ModelConverter> chain) {
    var schema = chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
    var described = schema == null || schema.get$ref() == null
        ? schema
        : context.getDefinedModels().get(schema.get$ref().substring(schema.get$ref().lastIndexOf('/') + 1));
    var java = Json.mapper().constructType(type.getType()).getRawClass();
    if (java.isRecord() && described != null && described.getProperties() != null) {
      described.setRequired(Arrays.stream(java.getRecordComponents())
          .filter(component -> !component.getAnnotatedType().isAnnotationPresent(Nullable.class))
          .map(component -> component.getName()).toList());
    }
    return schema;
  }
}
