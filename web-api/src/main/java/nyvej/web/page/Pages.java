package nyvej.web.page;

import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.result.view.Rendering;

/** Ways from one page to the next. */
public final class Pages {
  private Pages() {}

  /** To another page, after something was done or instead of nothing. */
  public static Rendering to(String path) {
    return Rendering.redirectTo(path).status(HttpStatus.SEE_OTHER).build();
  }

  /**
   * To another page that says what was done.
   *
   * @param done the last part of a key of words, such as {@code asked}
   */
  public static Rendering to(String path, String done) {
    return to(path + "?done=" + done);
  }

  /** Nothing, for an open page that asks whether what it shows has changed when it has not. */
  public static Rendering unchanged() {
    return Rendering.view("parts :: nothing").status(HttpStatus.NO_CONTENT).build();
  }
}
