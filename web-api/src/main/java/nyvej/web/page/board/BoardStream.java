package nyvej.web.page.board;

import java.util.EnumSet;
import nyvej.projection.Matches;
import nyvej.projection.Needs;
import nyvej.projection.ReadModel;
import nyvej.web.access.Caller;
import nyvej.web.access.May;
import nyvej.web.access.Role;
import nyvej.web.api.LiveStream;
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

/** Tells an open board that it has changed, and nothing else: the board then asks, and is shown what it may see by then. */
@RestController
@May(Role.COORDINATOR)
class BoardStream {
  private static final EnumSet<ReadModel> SHOWN = EnumSet.of(ReadModel.NEEDS, ReadModel.MATCHES, ReadModel.PLEDGES);
  private static final LiveStream.Item CHANGED = new LiveStream.Item("changed", "");

  private final Needs needs;
  private final Matches matches;
  private final LiveStream live;

  BoardStream(Needs needs, Matches matches, LiveStream live) {
    this.needs = needs;
    this.matches = matches;
    this.live = live;
  }

  /** Where the board stands now; what changes later comes by the stream. */
  Mono<String> position() {
    return live.position(SHOWN);
  }

  /** Only what this branch may see counts, or the stream would tell that something hidden happened. */
  @GetMapping(path = "/board/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  Flux<ServerSentEvent<Object>> stream(@RequestHeader(name = "Last-Event-ID", required = false) @Nullable String last,
      @RequestParam String after, Caller caller, ServerWebExchange exchange) {
    var branch = caller.ownBranch();
    return live.stream(exchange, last != null ? last : after, SHOWN,
        (from, before, now) -> Flux.concat(needs.changed(branch, from, before, now),
            matches.changed(branch, from, before)).take(1).map(_ -> new LiveStream.Change(before - 1, CHANGED)),
        (then, now) -> needs.lapsed(branch, then, now).take(1).map(_ -> CHANGED));
  }
}
