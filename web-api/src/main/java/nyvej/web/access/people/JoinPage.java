package nyvej.web.access.people;

import java.util.concurrent.RejectedExecutionException;
import nyvej.web.access.Public;
import nyvej.web.access.account.Account;
import nyvej.web.access.account.Secret;
import nyvej.web.access.signin.PageSessions;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Where the invited chooses a password, and is signed in. */
@Controller
@Public
@RequestMapping("/join/{link}")
final class JoinPage {
  private final Joining joining;
  private final PageSessions sessions;

  JoinPage(Joining joining, PageSessions sessions) {
    this.joining = joining;
    this.sessions = sessions;
  }

  @GetMapping
  Mono<Rendering> open(@PathVariable String link) {
    var secret = new Secret(link);
    return joining.guest(secret).map(guest -> page(secret, guest).build());
  }

  @PostMapping
  Mono<Rendering> join(@PathVariable String link, ServerWebExchange exchange) {
    var secret = new Secret(link);
    return exchange.getFormData()
        .flatMap(form -> joining.join(secret, answers(form)).flatMap(outcome -> switch (outcome) {
          case Outcome.Done<Account>(var account) -> sessions.begin(exchange, account)
              .thenReturn(Rendering.redirectTo("/").status(HttpStatus.SEE_OTHER).build());
          case Outcome.Refused<Account>(var code) -> again(secret, form, code, HttpStatus.BAD_REQUEST);
        }).onErrorResume(RejectedExecutionException.class,
            _ -> again(secret, form, "sign-in.busy", HttpStatus.SERVICE_UNAVAILABLE)));
  }

  private Mono<Rendering> again(Secret secret, MultiValueMap<String, String> form, String problem, HttpStatus status) {
    return joining.guest(secret).map(guest -> guest instanceof Joining.Guest.Nobody
        ? page(secret, guest).build()
        : page(secret, guest).modelAttribute("problem", problem).modelAttribute("answers", answers(form)).status(status)
            .build());
  }

  private static Rendering.Builder<?> page(Secret link, Joining.Guest guest) {
    return switch (guest) {
      case Joining.Guest.Invited(var account) -> form(link).modelAttribute("username", account.username().key());
      case Joining.Guest.FirstAdministrator() -> form(link).modelAttribute("first", true);
      case Joining.Guest.Nobody() -> Rendering.view("access/join-over").status(HttpStatus.NOT_FOUND);
    };
  }

  private static Rendering.Builder<?> form(Secret link) {
    return Rendering.view("access/join").modelAttribute("action", "/join/" + link.text());
  }

  private static Joining.Answers answers(MultiValueMap<String, String> form) {
    return new Joining.Answers(field(form, "username"), field(form, "name"), field(form, "password"));
  }

  private static String field(MultiValueMap<String, String> form, String name) {
    String value = form.getFirst(name);
    return value == null ? "" : value;
  }
}
