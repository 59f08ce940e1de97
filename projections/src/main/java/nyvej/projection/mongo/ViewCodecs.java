package nyvej.projection.mongo;

import com.mongodb.MongoClientSettings;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import org.bson.codecs.Codec;
import org.bson.codecs.configuration.CodecProvider;
import org.bson.codecs.configuration.CodecRegistries;
import org.bson.codecs.configuration.CodecRegistry;
import org.jspecify.annotations.Nullable;

/** What the driver's codecs for records leave open. */
final class ViewCodecs implements CodecProvider {
  static final CodecRegistry REGISTRY = CodecRegistries.fromRegistries(
      CodecRegistries.fromProviders(new ViewCodecs()), MongoClientSettings.getDefaultCodecRegistry());

  private ViewCodecs() {}

  @Override
  public <T> @Nullable Codec<T> get(Class<T> type, CodecRegistry registry) {
    return type.isSealed() ? SealedCodec.of(type, registry) : TextCodec.of(type);
  }

  @Override
  @SuppressWarnings("unchecked") // asked for a Map, answered with a Map
  public <T> @Nullable Codec<T> get(Class<T> type, List<Type> arguments, CodecRegistry registry) {
    if (type == Map.class && arguments.getFirst() instanceof Class<?> keyType) {
      var keys = TextCodec.of(keyType);
      return keys == null
          ? null
          : (Codec<T>) new TextKeyedMapCodec<>(keys, values(arguments.getLast(), registry));
    }
    return get(type, registry);
  }

  private static Codec<?> values(Type type, CodecRegistry registry) {
    return type instanceof ParameterizedType many
        ? registry.get((Class<?>) many.getRawType(), List.of(many.getActualTypeArguments()))
        : registry.get((Class<?>) type);
  }
}
