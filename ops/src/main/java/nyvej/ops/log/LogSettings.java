package nyvej.ops.log;

import java.time.Duration;

/**
 * The engine's bounds.
 *
 * @param tailCommits how many of the latest commits are kept in memory, at least 1
 * @param tailBytes how many bytes of encoded events are kept in memory at most; the latest commit always is
 * @param pollInterval how often other processes' commits are looked for while a live stream is open
 * @param turnTimeout how long an append waits for its turn to be written, until it fails with {@link LogUnavailableException}
 */
public record LogSettings(int tailCommits, long tailBytes, Duration pollInterval, Duration turnTimeout) {

  /** 1,024 commits or 32 MB, 50 ms, 10 s. */
  public static final LogSettings DEFAULTS = new LogSettings(1024, 32_000_000, Duration.ofMillis(50),
      Duration.ofSeconds(10));

  public LogSettings {
    if (tailCommits < 1 || tailBytes < 1 || !pollInterval.isPositive() || !turnTimeout.isPositive()) {
      throw new IllegalArgumentException("all bounds must be positive");
    }
  }
}
