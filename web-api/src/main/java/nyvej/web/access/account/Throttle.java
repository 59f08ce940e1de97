package nyvej.web.access.account;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Slows down guessing: after five attempts in a row without success a username has to wait a minute, then twice as long
 * after each further one, at most a quarter of an hour. It counts for usernames that don't exist too, so it tells nothing.
 * <p>
 * Kept in memory, for the last 10,000 usernames tried: a restart forgets it, several servers count apart, and whoever would
 * push a name out pays for 10,000 slow hashes first.
 */
public final class Throttle {
  static final int FREE = 5;
  private static final Duration FIRST_WAIT = Duration.ofMinutes(1);
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
  private static final Duration FORGOTTEN = Duration.ofHours(1);
  private static final int REMEMBERED = 10_000;

  private final InstantSource clock;
  private final Map<Username, Attempts> attempts = new LinkedHashMap<>(16, 0.75f, true) {
    @Override
    protected boolean removeEldestEntry(Map.Entry<Username, Attempts> eldest) {
      return size() > REMEMBERED;
    }
  };

  private record Attempts(int inARow, Instant last) {
    boolean mustWait(Instant now) {
      return inARow >= FREE && now.isBefore(last.plus(waiting()));
    }

    private Duration waiting() {
      Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(inARow - FREE, 10));
      return wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT;
    }
  }

  /** @param clock what time it is */
  public Throttle(InstantSource clock) {
    this.clock = clock;
  }

  /** Counts an attempt before it is made, so that many at once are many; false when this one has to wait. */
  public synchronized boolean mayTry(Username username) {
    Instant now = clock.instant();
    Attempts before = attempts.get(username);
    if (before == null || now.isAfter(before.last().plus(FORGOTTEN))) {
      attempts.put(username, new Attempts(1, now));
      return true;
    }
    if (before.mustWait(now)) {
      return false;
    }
    attempts.put(username, new Attempts(before.inARow() + 1, now));
    return true;
  }

  /** The attempt was right: nothing is held against the name any more. */
  public synchronized void succeeded(Username username) {
    attempts.remove(username);
  }
}
