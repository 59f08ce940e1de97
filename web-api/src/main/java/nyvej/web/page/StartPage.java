package nyvej.web.page;

import nyvej.web.access.Caller;
import nyvej.web.access.SignedIn;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.reactive.result.view.Rendering;

/** Where everybody comes in: leads to the first page of one's role. */
@Controller
final class StartPage {
  @SignedIn
  @GetMapping("/")
  Rendering start(Caller caller) {
    return Pages.to(FrameAdvice.firstPage(caller.roles()));
  }
}
