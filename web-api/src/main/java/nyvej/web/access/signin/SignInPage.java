package nyvej.web.access.signin;

import nyvej.web.access.Caller;
import nyvej.web.access.Public;
import nyvej.web.access.account.Account;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Where people sign in and out. */
@Controller
@Public
final class SignInPage {
  private static final String VIEW = "access/sign-in";

  private final SignIn signIn;
  private final PageSessions sessions;
  private final KeptForms keptForms;

  SignInPage(SignIn signIn, PageSessions sessions, KeptForms keptForms) {
    this.signIn = signIn;
    this.sessions = sessions;
    this.keptForms = keptForms;
  }

  @GetMapping("/sign-in")
  Rendering ask(@RequestParam(name = "return", required = false) @Nullable String back, @Nullable Caller caller) {
    String target = ReturnTarget.checked(back);
    return caller == null ? page(target, "").build() : to(target);
  }

  @PostMapping("/sign-in")
  Mono<Rendering> enter(ServerWebExchange exchange) {
    return exchange.getFormData().flatMap(form -> signIn.attempt(field(form, "username"), field(form, "password"))
        .flatMap(outcome -> switch (outcome) {
          case SignIn.Outcome.Welcome(var account) -> sessions.begin(exchange, account)
              .then(Mono.fromSupplier(() -> inside(account, form)));
          case SignIn.Outcome.Refused() -> again(form, "sign-in.refused", HttpStatus.UNAUTHORIZED);
          case SignIn.Outcome.Wait() -> again(form, "sign-in.wait", HttpStatus.TOO_MANY_REQUESTS);
          case SignIn.Outcome.Busy() -> again(form, "sign-in.busy", HttpStatus.SERVICE_UNAVAILABLE);
        }));
  }

  private Rendering inside(Account account, MultiValueMap<String, String> form) {
    return keptForms.open(account.person(), form.getFirst("kept"))
        .map(kept -> Rendering.view("access/kept").modelAttribute("kept", kept).build())
        .orElseGet(() -> to(ReturnTarget.checked(form.getFirst("back"))));
  }

  private static Mono<Rendering> again(MultiValueMap<String, String> form, String problem, HttpStatus status) {
    return Mono.just(page(ReturnTarget.checked(form.getFirst("back")), field(form, "kept"))
        .modelAttribute("problem", problem).modelAttribute("username", field(form, "username")).status(status).build());
  }

  @PostMapping("/sign-out")
  Mono<Rendering> leave(ServerWebExchange exchange) {
    return sessions.end(exchange).thenReturn(to("/sign-in"));
  }

  private static Rendering.Builder<?> page(String target, String kept) {
    return Rendering.view(VIEW).modelAttribute("back", target).modelAttribute("kept", kept);
  }

  private static Rendering to(String target) {
    return Rendering.redirectTo(target).status(HttpStatus.SEE_OTHER).build();
  }

  private static String field(MultiValueMap<String, String> form, String name) {
    String value = form.getFirst(name);
    return value == null ? "" : value;
  }
}
