package nyvej.ops.log;

import org.axonframework.messaging.eventhandling.processing.streaming.token.GlobalSequenceTrackingToken;
import org.axonframework.messaging.eventhandling.processing.streaming.token.ReplayToken;
import org.axonframework.messaging.eventhandling.processing.streaming.token.TrackingToken;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonNull;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.jspecify.annotations.Nullable;

/**
 * The stored form of tracking tokens: {@code {position}}, {@code {resetAt, current, context}} while replaying, or null.
 */
final class TokenCodec {
  private TokenCodec() {}

  /** @throws IllegalArgumentException if it is a token of another engine, or its reset context isn't text */
  static BsonValue encode(@Nullable TrackingToken token) {
    return switch (token) {
      case null -> BsonNull.VALUE;
      case GlobalSequenceTrackingToken global ->
        new BsonDocument("position", new BsonInt64(global.getGlobalIndex()));
      case ReplayToken replay -> new BsonDocument("resetAt", encode(replay.getTokenAtReset()))
          .append("current", encode(replay.getCurrentToken())).append("context", context(replay));
      default -> throw new IllegalArgumentException("can't store a " + token.getClass().getName());
    };
  }

  private static BsonValue context(ReplayToken replay) {
    return switch (replay.context()) {
      case null -> BsonNull.VALUE;
      case String text -> new BsonString(text);
      default -> throw new IllegalArgumentException("a reset context must be text to be stored");
    };
  }

  static @Nullable TrackingToken decode(@Nullable BsonValue stored) {
    if (stored == null || stored.isNull()) {
      return null;
    }
    BsonDocument token = stored.asDocument();
    if (token.containsKey("position")) {
      return new GlobalSequenceTrackingToken(token.getInt64("position").getValue());
    }
    BsonValue context = token.get("context");
    return ReplayToken.createReplayToken(decode(token.get("resetAt")), decode(token.get("current")),
        context == null || context.isNull() ? null : context.asString().getValue());
  }
}
