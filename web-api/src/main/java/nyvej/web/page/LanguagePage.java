package nyvej.web.page;

import java.net.URI;
import nyvej.web.access.Public;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ServerWebExchange;

/** Where the reader chooses Danish or English, for as long as the browser stays open. */
@Controller
final class LanguagePage {
  @Public
  @GetMapping("/language/{code}")
  ResponseEntity<Void> choose(@PathVariable String code, @RequestParam(defaultValue = "/") String back,
      ServerWebExchange exchange) {
    var answer = ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create(LocalPath.orStart(back)));
    if (PageLanguage.spoken(code) != null) {
      var secure = "https".equals(exchange.getRequest().getURI().getScheme());
      var cookie = ResponseCookie.from(PageLanguage.COOKIE, code).path("/").httpOnly(true).secure(secure)
          .sameSite("Lax").build();
      answer.header("Set-Cookie", cookie.toString());
    }
    return answer.build();
  }
}
