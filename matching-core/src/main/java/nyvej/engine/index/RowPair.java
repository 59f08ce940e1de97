package nyvej.engine.index;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import nyvej.engine.NeedFacts;
import nyvej.engine.Pair;
import nyvej.vocabulary.BranchId;
import nyvej.vocabulary.Clearance;
import nyvej.vocabulary.Danish;
import nyvej.vocabulary.Gender;
import nyvej.vocabulary.VolunteerId;
import org.jspecify.annotations.Nullable;

/** A need and one row after another: what the rules and criteria ask is read from the row and from what its group shares. */
final class RowPair implements Pair {
  private static final long[] IDEAL = Row.ideal().words();

  private final NeedFacts need;
  private final Instant now;
  private final long nanos;
  private final LocalDate today;
  private final int day;
  private final long @Nullable [] hours;
  private final boolean remotePossible;

  private @Nullable BranchId branch;
  private double languageFit;
  private int sharedSupport;
  private double kilometres;

  private long[] words = IDEAL;
  private int from;
  private long[] asked = Row.NEVER_ASKED;

  RowPair(NeedFacts need, Instant now) {
    this.need = need;
    this.now = now;
    nanos = Row.nanos(now);
    today = Danish.day(now);
    day = Row.day(today);
    var times = need.description().times();
    hours = times.spans().isEmpty() ? null : Row.hours(times);
    remotePossible = need.description().remotePossible();
  }

  /** From now on those of a group. */
  void of(BranchId ofBranch) {
    branch = ofBranch;
  }

  /** From now on those of a group. */
  void of(double fit, int shared, double away) {
    languageFit = fit;
    sharedSupport = shared;
    kilometres = away;
  }

  /** From now on somebody better than any of the group: what bounds the scores of all. */
  void ideal() {
    words = IDEAL;
    from = 0;
    asked = Row.NEVER_ASKED;
  }

  /** From now on that volunteer of the group. */
  void of(Rows rows, int row) {
    words = rows.words;
    from = row * Row.WORDS;
    asked = rows.asked(row);
  }

  long high() {
    return words[from + Row.HIGH];
  }

  long low() {
    return words[from + Row.LOW];
  }

  private long bits() {
    return words[from + Row.BITS];
  }

  @Override
  public NeedFacts need() {
    return need;
  }

  @Override
  public Instant now() {
    return now;
  }

  @Override
  public LocalDate today() {
    return today;
  }

  @Override
  public VolunteerId volunteer() {
    return Row.id(words, from);
  }

  @Override
  public BranchId branch() {
    return Objects.requireNonNull(branch);
  }

  @Override
  public Gender gender() {
    return Row.gender(bits());
  }

  @Override
  public boolean cleared(Clearance clearance) {
    int which = clearance.ordinal();
    return (int) (words[from + Row.CLEARANCES + which / 2] >>> 32 * (which % 2)) >= day;
  }

  @Override
  public boolean paused() {
    return Row.paused(bits());
  }

  @Override
  public int engaged() {
    return Row.engaged(bits());
  }

  @Override
  public int asked(Duration before) {
    int count = 0;
    long since = nanos - before.toNanos();
    for (long at : asked) {
      count += at > since && at <= nanos ? 1 : 0;
    }
    return count;
  }

  @Override
  public boolean offers() {
    return Row.offers(bits());
  }

  @Override
  public int matchesAtATime() {
    return Row.matchesAtATime(bits());
  }

  @Override
  public int asksPerWeek() {
    return Row.asksPerWeek(bits());
  }

  @Override
  public int sharedSupport() {
    return sharedSupport;
  }

  @Override
  public double languageFit() {
    return languageFit;
  }

  @Override
  public double kilometres() {
    return kilometres;
  }

  @Override
  public int radiusKm() {
    return Row.radiusKm(bits());
  }

  @Override
  public boolean remote() {
    return remotePossible && Row.remote(bits());
  }

  @Override
  public double commonHours() {
    int halves = 0;
    for (int i = 0; i < Row.HOUR_WORDS; i++) {
      long theirs = words[from + Row.HOURS + i];
      halves += Long.bitCount(hours == null ? theirs : theirs & hours[i]);
    }
    return halves / 2.0;
  }
}
