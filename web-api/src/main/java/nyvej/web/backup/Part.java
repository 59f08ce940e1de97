package nyvej.web.backup;

import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import nyvej.ops.backup.CopyReader;

/** A part of a backup; each is kept in a place of its own, and for as long as it takes. */
enum Part {
  DATA, KEYS;

  /** The file of the log. */
  static final String LOG = "commits.bson";

  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  CopyReader in(Path directory) {
    var files = Kept.in(this).stream().map(Kept::file).collect(Collectors.toSet());
    if (this == DATA) {
      files.add(LOG);
    }
    return new CopyReader(directory, key(), files);
  }
}
