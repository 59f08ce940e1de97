package nyvej.ops.backup;

import java.time.Instant;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import nyvej.ops.log.LogCopy.Copied;

/**
 * What a copy holds.
 *
 * @param format always {@value #FORMAT}
 * @param part what of the whole it is
 * @param log where the log ended that it was made for
 * @param files what is in each file, by its name
 */
public record Manifest(String format, String part, Instant made, Copied log, SortedMap<String, Content> files) {
  static final String FORMAT = "nyvej-backup-1";

  /** @param sha256 of the file, 64 hexadecimal digits */
  public record Content(long documents, long bytes, String sha256) {}

  Manifest(String part, Instant made, Copied log, Map<String, Content> files) {
    this(FORMAT, part, made, log, new TreeMap<>(files));
  }
}
