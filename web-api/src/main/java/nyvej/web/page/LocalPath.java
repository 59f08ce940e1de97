package nyvej.web.page;

import java.util.regex.Pattern;

/** Paths of Nyvej itself, the only ones that a link may send a reader back to. */
final class LocalPath {
  private static final Pattern PLAIN = Pattern.compile("/(?:[A-Za-z0-9_-][A-Za-z0-9_./-]*)?");

  private LocalPath() {}

  /** The path when it leads to a page of Nyvej's, without a query; else the start. */
  static String orStart(String path) {
    return PLAIN.matcher(path).matches() ? path : "/";
  }
}
