package nyvej.web.page;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import nyvej.web.access.Caller;
import nyvej.web.access.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.security.web.reactive.result.view.CsrfRequestDataValueProcessor;
import org.springframework.security.web.server.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Gives every page its frame, and its forms the token against forged requests. */
@ControllerAdvice(annotations = Controller.class)
final class FrameAdvice {
  /** A page of the main menu. */
  private record Entry(Role role, String path, String key) {}

  private static final List<Entry> MENU = List.of(new Entry(Role.COORDINATOR, "/board", "menu.board"),
      new Entry(Role.COORDINATOR, "/volunteers", "menu.volunteers"),
      new Entry(Role.REFERRER, "/referrals", "menu.referrals"), new Entry(Role.VOLUNTEER, "/asked", "menu.asked"),
      new Entry(Role.VOLUNTEER, "/availability", "menu.availability"),
      new Entry(Role.PARTNER, "/open-needs", "menu.open-needs"),
      new Entry(Role.PARTNER, "/pledges", "menu.pledges"), new Entry(Role.ADMINISTRATOR, "/people", "menu.people"));

  @ModelAttribute("frame")
  Mono<Frame> frame(ServerWebExchange exchange, Locale locale) {
    var path = exchange.getRequest().getPath().value();
    if (path.startsWith("/api/")) {
      return Mono.empty();
    }
    return ReactiveSecurityContextHolder.getContext()
        .mapNotNull(context -> caller(context.getAuthentication()))
        .map(caller -> frame(caller.roles(), true, path, locale))
        .defaultIfEmpty(frame(Set.of(), false, path, locale));
  }

  /** Thymeleaf adds it to every form with {@code th:action}. */
  @ModelAttribute
  Mono<CsrfToken> csrf(ServerWebExchange exchange) {
    if (exchange.getRequest().getPath().value().startsWith("/api/")) {
      return Mono.empty();
    }
    Mono<CsrfToken> token = exchange.getAttributeOrDefault(CsrfToken.class.getName(), Mono.empty());
    return token.doOnNext(it -> exchange.getAttributes().put(CsrfRequestDataValueProcessor.DEFAULT_CSRF_ATTR_NAME, it));
  }

  /** The first page that these roles have; the sign-in page when there is none. */
  static String firstPage(Set<Role> roles) {
    return MENU.stream().filter(entry -> roles.contains(entry.role())).map(Entry::path).findFirst().orElse("/sign-in");
  }

  private static @Nullable Caller caller(@Nullable Authentication authentication) {
    return authentication != null && authentication.getPrincipal() instanceof Caller caller ? caller : null;
  }

  private static Frame frame(Set<Role> roles, boolean signedIn, String path, Locale locale) {
    var links = new ArrayList<Frame.Link>();
    MENU.stream().filter(entry -> roles.contains(entry.role()))
        .forEach(entry -> links
            .add(new Frame.Link(entry.path(), entry.key(), requireNonNull(path).startsWith(entry.path()))));
    return new Frame(List.copyOf(links), LocalPath.orStart(path), locale.getLanguage().equals("da") ? "en" : "da",
        signedIn);
  }
}
