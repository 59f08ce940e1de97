package nyvej.web.page;

import java.time.InstantSource;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every page its {@link Wording}. */
@ControllerAdvice(annotations = Controller.class)
public final class WordingAdvice {
  private final MessageSource messages;
  private final InstantSource time;

  WordingAdvice(MessageSource messages, InstantSource time) {
    this.messages = messages;
    this.time = time;
  }

  /** In that language, as of now. */
  @ModelAttribute("say")
  public Wording say(Locale locale) {
    return new Wording(locale, time.instant(), messages);
  }
}
