package nyvej.web.api;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import nyvej.projection.Progress;
import nyvej.projection.ReadModel;
import nyvej.web.access.Welcome;
import nyvej.web.command.Known;
import nyvej.web.command.Opaque;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/**
 * What changes, as server-sent events, for as long as the caller may come: whoever may not any more gets nothing more, and her
 * stream ends. The reader sets the pace: while it is busy, changes gather in the views and come as their latest state. Now and
 * then comes a heartbeat without data, so that a dead connection is noticed. Changes and heartbeats have an opaque id to resume
 * from.
 */
@Component
public class LiveStream {
  private static final Duration HEARTBEAT = Duration.ofSeconds(15);
  /** So many changes are read and sent at once; for the next ones it is asked anew who may see them. */
  private static final int AT_ONCE = 100;

  private final Progress progress;
  private final Welcome welcome;
  private final Opaque opaque;
  private final OpenStreams open;
  private final InstantSource time;
  private final Flux<Long> beats;

  @Autowired
  LiveStream(Progress progress, Welcome welcome, Opaque opaque, OpenStreams open, InstantSource time) {
    this(progress, welcome, opaque, open, time, Flux.interval(Duration.ZERO, HEARTBEAT));
  }

  LiveStream(Progress progress, Welcome welcome, Opaque opaque, OpenStreams open, InstantSource time,
      Flux<Long> beats) {
    this.progress = progress;
    this.welcome = welcome;
    this.opaque = opaque;
    this.open = open;
    this.time = time;
    this.beats = beats;
  }

  /** What is told under which name. */
  public record Item(String event, Object data) {}

  /** What is told of a change at a position. */
  public record Change(long position, Item item) {}

  /** Asks what changed. */
  @FunctionalInterface
  public interface Changes {
    /** What the caller may see of it now, in the order of positions. */
    Flux<Change> between(long from, long before, Instant now);
  }

  /** Asks what ended by itself when a day was over. */
  @FunctionalInterface
  public interface Lapses {
    /** What could be seen at one time and can't be now. Told again to who resumes from an id of before. */
    Flux<Item> since(Instant then, Instant now);
  }

  /** How far these views have come, as an id to start a stream after. */
  public Mono<String> position(Set<ReadModel> models) {
    return progress.advances(models).next().map(reached -> opaque.position(new Known(reached, time.instant())));
  }

  /**
   * Everything that changes after a place.
   *
   * @param exchange the caller's request
   * @param after an event's id, or the position that a query's answer stands at; null for what changes from now on
   * @param models what the changes are read from
   */
  public Flux<ServerSentEvent<Object>> stream(ServerWebExchange exchange, @Nullable String after,
      Set<ReadModel> models, Changes changes, Lapses lapses) {
    return open.counted(
        Flux.defer(() -> new Reader(exchange, after == null ? null : opaque.position(after), changes, lapses)
            .events(models)));
  }

  /** A reason to look what is new: the views have come further, or the next heartbeat is due. */
  private record Look(long reached, long beat) {}

  /** One caller's stream. Its steps follow one another. */
  private final class Reader {
    private final ServerWebExchange exchange;
    private final Changes changes;
    private final Lapses lapses;
    private final Sinks.Empty<Void> over = Sinks.empty();
    private @Nullable Known known;
    private int told;
    private long lastBeat = -1;

    Reader(ServerWebExchange exchange, @Nullable Known known, Changes changes, Lapses lapses) {
      this.exchange = exchange;
      this.known = known;
      this.changes = changes;
      this.lapses = lapses;
    }

    Flux<ServerSentEvent<Object>> events(Set<ReadModel> models) {
      return Flux.combineLatest(progress.advances(models), beats.onBackpressureDrop(), Look::new).onBackpressureLatest()
          .concatMap(look -> news(look.reached()).concatWith(heartbeat(look.beat())), 1)
          .takeUntilOther(over.asMono());
    }

    private Flux<ServerSentEvent<Object>> news(long reached) {
      return Flux.defer(() -> step(reached).collectList().flatMapMany(this::send)).repeat(() -> told == AT_ONCE);
    }

    /** Lapses first and without an id: the next one says that all of them are told. */
    private Flux<ServerSentEvent<Object>> step(long reached) {
      told = 0;
      var now = time.instant();
      var from = known == null ? new Known(reached, now) : known;
      var lapsed = lapses.since(from.at(), now).map(item -> event(item).build());
      var changed = changes.between(from.position(), reached, now).take(AT_ONCE)
          .map(change -> event(change.item()).id(id(new Known(change.position() + 1, now))).build());
      return lapsed.concatWith(changed)
          .doOnComplete(() -> {
            if (told < AT_ONCE) {
              known = new Known(Math.max(from.position(), reached), now);
            }
          });
    }

    private Flux<ServerSentEvent<Object>> heartbeat(long due) {
      return Flux.defer(() -> {
        var now = known;
        if (now == null || due == lastBeat) {
          return Flux.empty();
        }
        lastBeat = due;
        return send(List.of(ServerSentEvent.builder().id(opaque.position(now)).comment("").build()));
      });
    }

    /** What was read before this asks, so that nothing is sent which a new request would not get. */
    private Flux<ServerSentEvent<Object>> send(List<ServerSentEvent<Object>> events) {
      return events.isEmpty()
          ? Flux.empty()
          : welcome.still(exchange).flatMapMany(still -> still ? Flux.fromIterable(events) : end());
    }

    private Flux<ServerSentEvent<Object>> end() {
      over.tryEmitEmpty();
      return Flux.empty();
    }

    private String id(Known next) {
      told++;
      known = next;
      return opaque.position(next);
    }

    private static ServerSentEvent.Builder<Object> event(Item item) {
      return ServerSentEvent.builder().event(item.event()).data(item.data());
    }
  }
}
