package nyvej.web.api;

import java.time.Duration;
import java.util.EnumSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import nyvej.projection.Progress;
import nyvej.projection.ReadModel;
import nyvej.web.command.Opaque;
import org.jspecify.annotations.Nullable;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/**
 * What changes, as server-sent events: each with an opaque id to resume from, and a comment now and then so that a dead
 * connection is noticed. The reader sets the pace: while it is busy, changes gather in the views and come as their latest state.
 */
@Component
class LiveStream {
  private static final Duration HEARTBEAT = Duration.ofSeconds(15);
  private static final long NOW = -1;

  private final Progress progress;
  private final Opaque opaque;
  private final OpenStreams open;

  LiveStream(Progress progress, Opaque opaque, OpenStreams open) {
    this.progress = progress;
    this.opaque = opaque;
    this.open = open;
  }

  /** One event of a stream, and the position of the change that it tells. */
  record Item(long position, String event, Object data) {}

  /**
   * Everything that changes after a place, as long as the caller may see it.
   *
   * @param after an event's id, or the position that a query's answer stands at; null for what changes from now on
   */
  Flux<ServerSentEvent<Object>> stream(ReadModel model, @Nullable String after, Function<Long, Flux<Item>> changes) {
    var events = Flux.defer(() -> {
      var known = new AtomicLong(after == null ? NOW : opaque.position(after));
      return progress.advances(EnumSet.of(model)).onBackpressureLatest().concatMap(reached -> {
        known.compareAndSet(NOW, reached);
        return changes.apply(known.get() - 1).doOnNext(item -> known.set(item.position() + 1));
      }, 1);
    });
    var beats = Flux.interval(HEARTBEAT).onBackpressureDrop().map(_ -> ServerSentEvent.builder().comment("").build());
    return open.counted(Flux.merge(events.map(this::event), beats));
  }

  /** The id says, as every position that leaves, before which place everything is known. */
  private ServerSentEvent<Object> event(Item item) {
    return ServerSentEvent.builder().id(opaque.position(item.position() + 1)).event(item.event()).data(item.data())
        .build();
  }

}
