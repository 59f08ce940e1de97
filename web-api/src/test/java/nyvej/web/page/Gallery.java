package nyvej.web.page;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.MessageSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.context.PropertyPlaceholderAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.http.codec.autoconfigure.CodecsAutoConfiguration;
import org.springframework.boot.reactor.netty.autoconfigure.NettyReactiveWebServerAutoConfiguration;
import org.springframework.boot.thymeleaf.autoconfigure.ThymeleafAutoConfiguration;
import org.springframework.boot.webflux.autoconfigure.HttpHandlerAutoConfiguration;
import org.springframework.boot.webflux.autoconfigure.WebFluxAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.server.WebFilter;
import reactor.core.publisher.Mono;

/** Serves every state of every page with sample data, without a database: to look at, and to check for accessibility. */
final class Gallery implements AutoCloseable {
  /** A Monday afternoon in Denmark. */
  static final Instant NOW = Instant.parse("2026-11-23T13:30:00Z");

  private final ConfigurableApplicationContext context;

  private Gallery(ConfigurableApplicationContext context) {
    this.context = context;
  }

  static void main(String[] arguments) {
    start(arguments.length == 0 ? 8099 : Integer.parseInt(arguments[0]));
  }

  /** On that port; 0 for any. */
  static Gallery start(int port) {
    return new Gallery(new SpringApplicationBuilder(Wiring.class).web(WebApplicationType.REACTIVE)
        .properties(
            Map.of("server.port", port, "spring.messages.basename", "messages/pages,messages/access,messages/problems",
                "spring.messages.fallback-to-system-locale", "false", "spring.thymeleaf.cache", "false",
                "spring.main.banner-mode", "off",
                "spring.config.name", "gallery", "server.address", "127.0.0.1"))
        .run());
  }

  /** Where a state is seen. */
  String url(String state) {
    return "http://localhost:" + context.getEnvironment().getProperty("local.server.port") + "/states/" + state;
  }

  /** Whether that address is the gallery's own, or no address at all but content. */
  boolean serves(String address) {
    return address.startsWith(url("").replace("/states/", "/")) || address.startsWith("data:")
        || address.startsWith("chrome:");
  }

  @Override
  public void close() {
    context.close();
  }

  /** The states, by name. */
  static List<String> states() {
    return List
        .copyOf(new TreeMap<>(States.all(new Wording(Locale.ENGLISH, NOW, new NoMessages()), Locale.ENGLISH)).keySet());
  }

  /** A page's template, model and path. */
  record State(String template, String path, List<String> menu, Map<String, Object> model) {}

  @ImportAutoConfiguration({PropertyPlaceholderAutoConfiguration.class, MessageSourceAutoConfiguration.class,
    CodecsAutoConfiguration.class, HttpHandlerAutoConfiguration.class, WebFluxAutoConfiguration.class,
    NettyReactiveWebServerAutoConfiguration.class, ThymeleafAutoConfiguration.class})
  @Import(PageWiring.class)
  static class Wiring {
    @Bean
    RouterFunction<ServerResponse> states(MessageSource messages) {
      return RouterFunctions.route().GET("/states/{state}", request -> show(request, messages))
          .GET(request -> request.queryParam("known").isPresent(), _ -> ServerResponse.noContent().build()).build();
    }

    /** The policy that the pages must get along with. */
    @Bean
    WebFilter policy() {
      return (exchange, chain) -> {
        exchange.getResponse().getHeaders().set("Content-Security-Policy",
            "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'");
        return chain.filter(exchange);
      };
    }

    private static Mono<ServerResponse> show(ServerRequest request, MessageSource messages) {
      var locale = request.exchange().getLocaleContext().getLocale();
      var language = locale == null ? Locale.ENGLISH : locale;
      var say = new Wording(language, NOW, messages);
      var state = States.all(say, language).get(request.pathVariable("state"));
      if (state == null) {
        return ServerResponse.notFound().build();
      }
      var model = new TreeMap<>(state.model());
      model.put("say", say);
      model.put("frame", new Frame(state.menu().stream()
          .map(path -> new Frame.Link(path, "menu." + path.substring(1), path.equals(state.path()))).toList(),
          state.path(),
          language.getLanguage().equals("da") ? "en" : "da", true));
      return ServerResponse.ok().contentType(MediaType.TEXT_HTML).render(state.template(), model);
    }
  }
}
