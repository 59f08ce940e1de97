package nyvej.web.access;

import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Asks anew about somebody who was let in a while ago and to whom the answer is still under way. */
public interface Welcome {
  /**
   * Whether her request would be let in now, and as the same {@link Caller}: not disabled, not moved to other roles or another
   * place, her session or token still good. It is read from the database each time, and counts as no use of her session.
   */
  Mono<Boolean> still(ServerWebExchange exchange);
}
