package nyvej.web.page;

import nyvej.web.command.Secret;
import org.springframework.stereotype.Component;

/** Short marks of what a page shows: another mark, another content. Keyed, so that nothing can be guessed from one. */
@Component
public final class Versions {
  private static final int CHARACTERS = 12;

  private final Secret secret;

  Versions(Secret secret) {
    this.secret = secret;
  }

  /** The mark of what is shown, by all that its text tells. */
  public String of(Object shown) {
    return secret.hash("version\n" + shown).substring(0, CHARACTERS);
  }
}
