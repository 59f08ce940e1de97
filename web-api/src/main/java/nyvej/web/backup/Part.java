package nyvej.web.backup;

import java.util.Locale;

/** A part of a backup; each is kept in a place of its own, and for as long as it takes. */
enum Part {
  DATA, KEYS;

  /** In the log's own file is the log. */
  static final String LOG = "commits.bson";

  String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
