package nyvej.web.api;

import java.time.InstantSource;
import nyvej.projection.Matches;
import nyvej.projection.NeedChange;
import nyvej.projection.Needs;
import nyvej.projection.ReadModel;
import nyvej.web.access.Caller;
import nyvej.web.access.May;
import nyvej.web.access.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Live streams for a coordinator's page or program. */
@RestController
@May(Role.COORDINATOR)
class StreamController {
  private final Needs needs;
  private final Matches matches;
  private final NeedAccess needAccess;
  private final MatchAccess matchAccess;
  private final LiveStream live;
  private final InstantSource time;

  StreamController(Needs needs, Matches matches, NeedAccess needAccess, MatchAccess matchAccess, LiveStream live,
      InstantSource time) {
    this.needs = needs;
    this.matches = matches;
    this.needAccess = needAccess;
    this.matchAccess = matchAccess;
    this.live = live;
    this.time = time;
  }

  /** A need that changed; {@code event: need} with the need, or {@code event: gone} with its id. */
  @GetMapping(path = "/api/needs/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  Flux<ServerSentEvent<Object>> needs(@RequestHeader(name = "Last-Event-ID", required = false) @Nullable String last,
      @RequestParam(required = false) @Nullable String after, Caller caller) {
    var branch = Callers.branch(caller);
    return live.stream(ReadModel.NEEDS, after(last, after),
        from -> needs.changedAfter(branch, from, time.instant()).concatMap(change -> event(caller, change), 1));
  }

  /** A match that changed; {@code event: match}. */
  @GetMapping(path = "/api/matches/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  Flux<ServerSentEvent<Object>> matches(@RequestHeader(name = "Last-Event-ID", required = false) @Nullable String last,
      @RequestParam(required = false) @Nullable String after, Caller caller) {
    var branch = Callers.branch(caller);
    return live.stream(ReadModel.MATCHES, after(last, after), from -> matches.changedAfter(branch, from)
        .concatMap(
            view -> matchAccess.shown(caller, view).map(json -> new LiveStream.Item(view.position(), "match", json)),
            1));
  }

  private Mono<LiveStream.Item> event(Caller caller, NeedChange change) {
    return switch (change) {
      case NeedChange.Seen(var view) -> needAccess.shown(caller, view)
          .map(json -> new LiveStream.Item(view.position(), "need", json));
      case NeedChange.Gone(var id, var position) ->
        Mono.just(new LiveStream.Item(position, "gone", new Created(id.toString())));
    };
  }

  private static @Nullable String after(@Nullable String lastEventId, @Nullable String after) {
    return lastEventId != null ? lastEventId : after;
  }
}
