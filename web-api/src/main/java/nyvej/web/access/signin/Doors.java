package nyvej.web.access.signin;

import java.util.List;
import java.util.Optional;
import nyvej.web.access.Caller;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.authorization.ReactiveAuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.server.authorization.AuthorizationContext;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.reactive.HandlerMapping;
import org.springframework.web.reactive.resource.ResourceWebHandler;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Decides for every request, by the endpoint that will answer it. What no endpoint answers is for those who are signed in,
 * so that a stranger can't tell what exists from what doesn't.
 */
final class Doors implements ReactiveAuthorizationManager<AuthorizationContext> {
  private final ObjectProvider<HandlerMapping> mappings;

  Doors(ObjectProvider<HandlerMapping> mappings) {
    this.mappings = mappings;
  }

  @Override
  public Mono<AuthorizationResult> authorize(Mono<Authentication> authentication, AuthorizationContext context) {
    return door(context.getExchange()).flatMap(door -> {
      if (door instanceof Door.Open) {
        return Mono.just(new AuthorizationDecision(true));
      }
      return authentication.mapNotNull(Authentication::getPrincipal).ofType(Caller.class).map(Optional::of)
          .defaultIfEmpty(Optional.empty()).map(caller -> new AuthorizationDecision(door.letsIn(caller.orElse(null))));
    });
  }

  private Mono<Door> door(ServerWebExchange exchange) {
    return PathDoors.of(exchange.getRequest().getPath().pathWithinApplication()).map(Mono::just)
        .orElseGet(() -> endpoint(exchange).map(Doors::of).defaultIfEmpty(new Door.ForSignedIn())
            .onErrorReturn(ResponseStatusException.class, new Door.ForSignedIn()));
  }

  private Mono<Object> endpoint(ServerWebExchange exchange) {
    List<HandlerMapping> inOrder = mappings.orderedStream().toList();
    return Flux.fromIterable(inOrder).concatMap(mapping -> mapping.getHandler(exchange)).next();
  }

  private static Door of(Object endpoint) {
    return switch (endpoint) {
      case HandlerMethod method -> Door.of(method);
      case ResourceWebHandler _ -> new Door.ForSignedIn();
      default -> new Door.Shut();
    };
  }
}
