package nyvej.web.api;

import java.util.EnumSet;
import nyvej.projection.MatchView;
import nyvej.projection.Matches;
import nyvej.projection.NeedChange;
import nyvej.projection.NeedView;
import nyvej.projection.Needs;
import nyvej.projection.ReadModel;
import nyvej.vocabulary.NeedId;
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
import org.springframework.web.server.ServerWebExchange;
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

  StreamController(Needs needs, Matches matches, NeedAccess needAccess, MatchAccess matchAccess, LiveStream live) {
    this.needs = needs;
    this.matches = matches;
    this.needAccess = needAccess;
    this.matchAccess = matchAccess;
    this.live = live;
  }

  /** A need that changed; {@code event: need} with the need, or {@code event: gone} with its id. */
  @GetMapping(path = "/api/needs/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  Flux<ServerSentEvent<Object>> needs(@RequestHeader(name = "Last-Event-ID", required = false) @Nullable String last,
      @RequestParam(required = false) @Nullable String after, Caller caller, ServerWebExchange exchange) {
    var branch = caller.ownBranch();
    return live.stream(exchange, last != null ? last : after, EnumSet.of(ReadModel.NEEDS),
        (from, before, now) -> needs.changed(branch, from, before, now).concatMap(change -> told(caller, change), 1),
        (then, now) -> needs.lapsed(branch, then, now).map(NeedView::id).map(StreamController::gone));
  }

  /** A match that changed; {@code event: match}. */
  @GetMapping(path = "/api/matches/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  Flux<ServerSentEvent<Object>> matches(@RequestHeader(name = "Last-Event-ID", required = false) @Nullable String last,
      @RequestParam(required = false) @Nullable String after, Caller caller, ServerWebExchange exchange) {
    var branch = caller.ownBranch();
    return live.stream(exchange, last != null ? last : after, EnumSet.of(ReadModel.NEEDS, ReadModel.MATCHES),
        (from, before, now) -> matches.changed(branch, from, before).concatMap(
            view -> match(caller, view).map(item -> new LiveStream.Change(view.position(), item)), 1),
        (then, now) -> needs.lapsed(branch, then, now).mapNotNull(view -> view.need().ask())
            .filter(ask -> ask.branch().equals(branch)).concatMap(ask -> matches.match(ask.match()), 1)
            .concatMap(view -> match(caller, view), 1));
  }

  private Mono<LiveStream.Change> told(Caller caller, NeedChange change) {
    return switch (change) {
      case NeedChange.Seen(var view, var position) -> needAccess.shown(caller, view)
          .map(json -> new LiveStream.Change(position, new LiveStream.Item("need", json)));
      case NeedChange.Gone(var id, var position) -> Mono.just(new LiveStream.Change(position, gone(id)));
    };
  }

  private static LiveStream.Item gone(NeedId need) {
    return new LiveStream.Item("gone", new Created(need.toString()));
  }

  private Mono<LiveStream.Item> match(Caller caller, MatchView view) {
    return matchAccess.shown(caller, view).map(json -> new LiveStream.Item("match", json));
  }
}
