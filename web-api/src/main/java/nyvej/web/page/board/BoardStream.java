package nyvej.web.page.board;

import static nyvej.web.page.board.BoardDesk.branch;

import java.time.Duration;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.concurrent.atomic.AtomicLong;
import nyvej.projection.Matches;
import nyvej.projection.Needs;
import nyvej.projection.Progress;
import nyvej.projection.ReadModel;
import nyvej.vocabulary.BranchId;
import nyvej.web.access.Caller;
import nyvej.web.access.May;
import nyvej.web.access.Role;
import nyvej.web.api.OpenStreams;
import nyvej.web.command.Opaque;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Tells an open board that it has changed, and nothing else: the board then asks, and is shown what it may see by then. */
@RestController
@May(Role.COORDINATOR)
class BoardStream {
  private static final EnumSet<ReadModel> SHOWN = EnumSet.of(ReadModel.NEEDS, ReadModel.MATCHES, ReadModel.PLEDGES);
  private static final Duration HEARTBEAT = Duration.ofSeconds(15);
  /** Then the browser comes back by itself, and who may not come any more is turned away. */
  private static final Duration AT_MOST = Duration.ofMinutes(10);

  private final Needs needs;
  private final Matches matches;
  private final Progress progress;
  private final Opaque opaque;
  private final OpenStreams open;
  private final InstantSource time;

  BoardStream(Needs needs, Matches matches, Progress progress, Opaque opaque, OpenStreams open, InstantSource time) {
    this.needs = needs;
    this.matches = matches;
    this.progress = progress;
    this.opaque = opaque;
    this.open = open;
    this.time = time;
  }

  /** Where the board stands now; what changes later comes by the stream. */
  Mono<String> position() {
    return progress.advances(SHOWN).next().map(opaque::position);
  }

  @GetMapping(path = "/board/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  Flux<ServerSentEvent<String>> stream(@RequestHeader(name = "Last-Event-ID", required = false) @Nullable String last,
      @RequestParam String after, Caller caller) {
    var branch = branch(caller);
    var beats = Flux.interval(Duration.ZERO, HEARTBEAT).onBackpressureDrop()
        .map(_ -> ServerSentEvent.<String>builder().comment("").build());
    var changes = Flux.defer(() -> changes(branch, opaque.position(last == null ? after : last)));
    return open.counted(Flux.merge(changes, beats).take(AT_MOST));
  }

  private Flux<ServerSentEvent<String>> changes(BranchId branch, long from) {
    var known = new AtomicLong(from);
    return progress.advances(SHOWN).onBackpressureLatest()
        .concatMap(
            reached -> changed(branch, known.get() - 1).doOnNext(_ -> known.set(reached)).filter(changed -> changed)
                .map(_ -> ServerSentEvent.builder("").id(opaque.position(reached)).event("changed").build()),
            1);
  }

  /** Only what this branch may see counts, or the stream would tell that something hidden happened. */
  private Mono<Boolean> changed(BranchId branch, long after) {
    return needs.changedAfter(branch, after, time.instant()).hasElements()
        .flatMap(yes -> yes ? Mono.just(true) : matches.changedAfter(branch, after).hasElements());
  }
}
