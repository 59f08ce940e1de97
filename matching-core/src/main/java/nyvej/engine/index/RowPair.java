package nyvej.engine.index;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import nyvej.engine.NeedFacts;
import nyvej.engine.Pair;
import nyvej.engine.PairMark;
import nyvej.engine.Standing;
import nyvej.vocabulary.BranchId;
import nyvej.vocabulary.Clearance;
import nyvej.vocabulary.Danish;
import nyvej.vocabulary.Gender;
import nyvej.vocabulary.Kommune;
import nyvej.vocabulary.VolunteerId;
import nyvej.vocabulary.WeeklyHours;
import org.jspecify.annotations.Nullable;

/** A need and one row after another: what the rules and criteria ask is read from the row and from what its group shares. */
final class RowPair implements Pair {
  private static final long[] IDEAL = Row.ideal().words();

  private final NeedFacts need;
  private final Instant now;
  private final long nanos;
  private final LocalDate today;
  private final int day;
  private final int lastDay;
  private final int hers;
  private final long[] hours;
  private final boolean remotePossible;

  private @Nullable BranchId branch;
  private double languageFit;
  private int sharedSupport;
  private int place;

  private long[] words = IDEAL;
  private int from;
  private long[] more = More.NOTHING;

  RowPair(NeedFacts need, Instant now) {
    this.need = need;
    this.now = now;
    nanos = Row.nanos(now);
    today = Danish.day(now);
    day = Row.day(today);
    lastDay = Row.day(today.plusWeeks(need.expectedWeeks()));
    hers = Places.number(need.description().kommune());
    var times = need.description().times();
    hours = Row.hours(times.spans().isEmpty() ? WeeklyHours.ALWAYS : times);
    remotePossible = need.description().remotePossible();
  }

  /** From now on those of a group. */
  void of(BranchId ofBranch) {
    branch = ofBranch;
  }

  /** From now on those of a group. */
  void of(double fit, int shared, int inPlace) {
    languageFit = fit;
    sharedSupport = shared;
    place = inPlace;
  }

  /** From now on somebody better than any of the group: what bounds the scores of all. */
  void ideal() {
    words = IDEAL;
    from = 0;
    more = More.NOTHING;
  }

  /** From now on that volunteer of the group. */
  void of(Rows rows, int row) {
    words = rows.words;
    from = row * Row.WORDS;
    more = rows.more(row);
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
  public boolean clearedThroughout(Clearance clearance) {
    int which = clearance.ordinal();
    return (int) (words[from + Row.CLEARANCES + which / 2] >>> 32 * (which % 2)) >= lastDay;
  }

  @Override
  public Standing standing() {
    return Row.standing(bits());
  }

  /** Of somebody ideal that is known which is known of anybody. */
  @Override
  public boolean marked(PairMark mark) {
    if (need.marks().isEmpty()) {
      return false;
    }
    return words == IDEAL
        ? need.marks().values().stream().anyMatch(marks -> marks.contains(mark))
        : need.marked(mark, volunteer());
  }

  @Override
  public boolean avoids(Kommune kommune) {
    return More.avoids(more, kommune);
  }

  @Override
  public int experience() {
    return Row.experience(bits());
  }

  @Override
  public int engaged() {
    return Row.engaged(bits());
  }

  @Override
  public int asked(Duration before) {
    return More.asked(more, nanos - before.toNanos(), nanos);
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
  public Kommune kommune() {
    return Places.kommune(place);
  }

  @Override
  public double kilometres() {
    return Places.kilometres(hers, place);
  }

  @Override
  public int radiusKm() {
    return Row.radiusKm(bits());
  }

  @Override
  public boolean remote() {
    return remotePossible && Row.remote(bits());
  }

  /** As {@code CommonHours} counts: in the 28 days from today on which the volunteer is not away. */
  @Override
  public double commonHours() {
    if (!More.everAway(more)) {
      return halfHours() / 2.0;
    }
    int halves = 0;
    for (int i = 0; i < 28; i++) {
      halves += More.away(more, day + i) ? 0 : halfHours(today.plusDays(i).getDayOfWeek().ordinal());
    }
    return halves / 2.0 / 4;
  }

  private int halfHours() {
    int halves = 0;
    for (int i = 0; i < Row.HOUR_WORDS; i++) {
      halves += Long.bitCount(words[from + Row.HOURS + i] & hours[i]);
    }
    return halves;
  }

  private int halfHours(int weekday) {
    int halves = 0;
    for (int half = weekday * 48; half < (weekday + 1) * 48; half++) {
      halves += (int) ((words[from + Row.HOURS + half / 64] & hours[half / 64]) >>> half % 64 & 1);
    }
    return halves;
  }
}
