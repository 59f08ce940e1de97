package nyvej.web.page;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.SimpleLocaleContext;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.i18n.LocaleContextResolver;

/** Danish or English: the reader's own choice when made, else what the browser asks for, else Danish. */
final class PageLanguage implements LocaleContextResolver {
  /** Holds a language's code and nothing else. */
  static final String COOKIE = "language";

  private static final Locale DANISH = Locale.of("da");
  private static final List<Locale> SPOKEN = List.of(DANISH, Locale.ENGLISH);

  /** The language with that code; null when Nyvej does not speak it. */
  static @Nullable Locale spoken(@Nullable String code) {
    return SPOKEN.stream().filter(language -> language.getLanguage().equals(code)).findFirst().orElse(null);
  }

  @Override
  public LocaleContext resolveLocaleContext(ServerWebExchange exchange) {
    var cookie = exchange.getRequest().getCookies().getFirst(COOKIE);
    var chosen = cookie == null ? null : spoken(cookie.getValue());
    return new SimpleLocaleContext(chosen == null ? asked(exchange) : chosen);
  }

  @Override
  public void setLocaleContext(ServerWebExchange exchange, @Nullable LocaleContext context) {
    throw new UnsupportedOperationException("the reader chooses, by cookie");
  }

  private static Locale asked(ServerWebExchange exchange) {
    try {
      var languages = exchange.getRequest().getHeaders().getAcceptLanguage();
      var best = Locale.lookup(languages, SPOKEN);
      return best == null ? DANISH : best;
    } catch (IllegalArgumentException malformed) {
      return DANISH;
    }
  }
}
