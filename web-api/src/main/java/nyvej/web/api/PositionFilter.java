package nyvej.web.api;

import java.time.Duration;
import java.time.InstantSource;
import java.util.EnumSet;
import nyvej.projection.Progress;
import nyvej.projection.ReadModel;
import nyvej.web.command.Known;
import nyvej.web.command.Opaque;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * A request that demands a position waits until the views have come so far, so that who wrote sees her own write and can go
 * on from it; every query's answer carries the position that it stands at, from which a live stream can go on without a gap.
 */
@Component
class PositionFilter implements WebFilter {
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Progress progress;
  private final Opaque opaque;
  private final InstantSource time;

  PositionFilter(Progress progress, Opaque opaque, InstantSource time) {
    this.progress = progress;
    this.opaque = opaque;
    this.time = time;
  }

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    var request = exchange.getRequest();
    if (!request.getPath().value().startsWith("/api/")) {
      return chain.filter(exchange);
    }
    var demanded = request.getHeaders().getFirst(Answers.POSITION);
    var reached = demanded == null
        ? Mono.<Void>empty()
        : progress.reached(opaque.position(demanded).position(), PATIENCE);
    return reached.then(Mono.defer(() -> request.getMethod() == HttpMethod.GET ? stand(exchange) : Mono.empty()))
        .then(Mono.defer(() -> chain.filter(exchange)));
  }

  private Mono<Void> stand(ServerWebExchange exchange) {
    return progress.advances(EnumSet.allOf(ReadModel.class)).next()
        .doOnNext(at -> exchange.getResponse().getHeaders().set(Answers.POSITION,
            opaque.position(new Known(at, time.instant()))))
        .then();
  }
}
