package nyvej.web.access;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Endpoints that others would write. */
@TestComponent
@RestController
class Endpoints {
  @May(Role.REFERRER)
  @GetMapping("/api/try/REFERRER")
  String referrer() {
    return "in";
  }

  @May(Role.COORDINATOR)
  @GetMapping("/api/try/COORDINATOR")
  String coordinator() {
    return "in";
  }

  @May(Role.VOLUNTEER)
  @GetMapping("/api/try/VOLUNTEER")
  String volunteer() {
    return "in";
  }

  @May(Role.PARTNER)
  @GetMapping("/api/try/PARTNER")
  String partner() {
    return "in";
  }

  @May(Role.ADMINISTRATOR)
  @GetMapping("/api/try/ADMINISTRATOR")
  String administrator() {
    return "in";
  }

  @May({Role.REFERRER, Role.PARTNER})
  @GetMapping("/api/try/two")
  String two() {
    return "in";
  }

  @SignedIn
  @PostMapping("/api/try/change")
  Map<String, String> change(Caller caller, @RequestBody Map<String, String> body) {
    return Map.of("by", caller.person().toString(), "said", body.getOrDefault("say", ""));
  }

  @Public
  @GetMapping("/api/try/public")
  String anybody(@Nullable Caller caller) {
    return caller == null ? "nobody" : caller.person().toString();
  }

  /** A page with a form. */
  @TestComponent
  @Controller
  @May({Role.COORDINATOR, Role.REFERRER})
  static class Page {
    @GetMapping("/try/page")
    Rendering page() {
      return Rendering.view("error/404").status(HttpStatus.OK).build();
    }

    @PostMapping("/try/form")
    Mono<Rendering> form(ServerWebExchange exchange, Caller caller) {
      return exchange.getFormData().map(form -> Rendering.redirectTo("/try/page").status(HttpStatus.SEE_OTHER).build())
          .doOnNext(_ -> exchange.getResponse().getHeaders().set("X-Sent-By", caller.person().toString()))
          .flatMap(answer -> exchange.getFormData().doOnNext(form -> exchange.getResponse().getHeaders().set("X-Sent",
              java.net.URLEncoder.encode(form.toString(), java.nio.charset.StandardCharsets.UTF_8)))
              .thenReturn(answer));
    }
  }
}
