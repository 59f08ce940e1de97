package nyvej.web.access.signin;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.web.reactive.result.view.CsrfRequestDataValueProcessor;
import org.springframework.security.web.server.csrf.CsrfToken;
import org.springframework.web.reactive.result.view.ViewResolver;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Shows a page where no controller is reached any more. */
final class Pages {
  private final ViewResolver views;

  Pages(ViewResolver views) {
    this.views = views;
  }

  Mono<Void> show(ServerWebExchange exchange, HttpStatus status, String view, Map<String, Object> model) {
    exchange.getResponse().setStatusCode(status);
    Locale locale = exchange.getLocaleContext().getLocale();
    return csrfToken(exchange).then(views.resolveViewName(view, locale == null ? Locale.ROOT : locale))
        .flatMap(found -> found.render(new HashMap<>(model), MediaType.TEXT_HTML, exchange));
  }

  /** The token against forged requests, put where forms look for it. */
  static Mono<CsrfToken> csrfToken(ServerWebExchange exchange) {
    Mono<CsrfToken> token = exchange.getAttributeOrDefault(CsrfToken.class.getName(), Mono.empty());
    return token.doOnNext(
        known -> exchange.getAttributes().put(CsrfRequestDataValueProcessor.DEFAULT_CSRF_ATTR_NAME, known));
  }
}
