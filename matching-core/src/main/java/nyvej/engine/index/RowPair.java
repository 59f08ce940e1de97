package nyvej.engine.index;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
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
  private static final Rows IDEAL = Rows.of(List.of(Row.withAllTime()));

  private final NeedFacts need;
  private final Instant now;
  private final long nanos;
  private final LocalDate today;
  private final int day;
  private final int lastDay;
  private final int hers;
  private final int wanted;
  private final long[] hours;
  /** In which words of them she has any time. */
  private final int[] hourWords;
  private final boolean remotePossible;

  private @Nullable BranchId branch;
  private double languageFit;
  private int place;

  private Rows rows = IDEAL;
  private int row;
  private long bits;
  /** Counted when first asked for, negative before. */
  private int halves = -1;

  RowPair(NeedFacts need, Instant now) {
    this.need = need;
    this.now = now;
    nanos = Row.nanos(now);
    today = Danish.day(now);
    day = Row.day(today);
    lastDay = Row.day(today.plusWeeks(need.expectedWeeks()));
    wanted = Bits.support(need.description().supportTypes());
    hers = Places.number(need.description().kommune());
    var times = need.description().times();
    hours = Row.hours(times.spans().isEmpty() ? WeeklyHours.ALWAYS : times);
    hourWords = IntStream.range(0, hours.length).filter(word -> hours[word] != 0).toArray();
    remotePossible = need.description().remotePossible();
  }

  /** From now on those of a branch. */
  void of(BranchId ofBranch) {
    branch = ofBranch;
  }

  /** From now on those of a group. */
  void of(double fit, int inPlace) {
    languageFit = fit;
    place = inPlace;
  }

  /** From now on that volunteer of the group. */
  void of(Rows ofRows, int ofRow) {
    rows = ofRows;
    row = ofRow;
    bits = ofRows.bits(ofRow);
    halves = -1;
  }

  /** From now on somebody with these bits who is ideal in all else: what bounds the scores of a group. */
  void ideal(long idealBits) {
    rows = IDEAL;
    row = 0;
    bits = idealBits;
    halves = -1;
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
    return new VolunteerId(new UUID(rows.high(row), rows.low(row)));
  }

  @Override
  public BranchId branch() {
    return Objects.requireNonNull(branch);
  }

  @Override
  public Gender gender() {
    return Bits.gender(bits);
  }

  @Override
  public boolean clearedThroughout(Clearance clearance) {
    int which = clearance.ordinal();
    return (int) (rows.word(row, Row.CLEARANCES + which / 2) >>> 32 * (which % 2)) >= lastDay;
  }

  @Override
  public Standing standing() {
    return Bits.standing(bits);
  }

  /** Of somebody ideal that is known which is known of anybody. */
  @Override
  public boolean marked(PairMark mark) {
    if (need.marks().isEmpty()) {
      return false;
    }
    return rows == IDEAL
        ? need.marks().values().stream().anyMatch(marks -> marks.contains(mark))
        : need.marked(mark, volunteer());
  }

  @Override
  public boolean avoids(Kommune kommune) {
    return More.avoids(rows.more(row), kommune);
  }

  @Override
  public int experience() {
    return Bits.experience(bits);
  }

  @Override
  public int engaged() {
    return Bits.engaged(bits);
  }

  @Override
  public int asked(Duration before) {
    return More.asked(rows.more(row), nanos - before.toNanos(), nanos);
  }

  @Override
  public boolean offers() {
    return Bits.offers(bits);
  }

  @Override
  public int matchesAtATime() {
    return Bits.matchesAtATime(bits);
  }

  @Override
  public int asksPerWeek() {
    return Bits.asksPerWeek(bits);
  }

  @Override
  public int sharedSupport() {
    return Integer.bitCount(Bits.support(bits) & wanted);
  }

  @Override
  public double languageFit() {
    return languageFit;
  }

  int place() {
    return place;
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
    return Bits.radiusKm(bits);
  }

  @Override
  public boolean remote() {
    return remotePossible && Bits.remote(bits);
  }

  /** As {@code CommonHours} counts: in the 28 days from today on which the volunteer is not away. */
  @Override
  public double commonHours() {
    if (!More.everAway(rows.more(row))) {
      return halfHours() / 2.0;
    }
    int halves = 0;
    for (int i = 0; i < 28; i++) {
      halves += More.away(rows.more(row), day + i) ? 0 : halfHours(today.plusDays(i).getDayOfWeek().ordinal());
    }
    return halves / 2.0 / 4;
  }

  /** That both have in a week in which the volunteer is not away. */
  int halfHours() {
    if (halves < 0) {
      halves = 0;
      for (int word : hourWords) {
        halves += Long.bitCount(rows.word(row, Row.HOURS + word) & hours[word]);
      }
    }
    return halves;
  }

  private int halfHours(int weekday) {
    int halves = 0;
    for (int half = weekday * 48; half < (weekday + 1) * 48; half++) {
      halves += (int) ((rows.word(row, Row.HOURS + half / 64) & hours[half / 64]) >>> half % 64 & 1);
    }
    return halves;
  }
}
