package nyvej.engine.whatif;

import java.util.Locale;

/**
 * A line of a report, on both sides and with the difference.
 *
 * @param label what it counts or measures
 * @param estimate its figure
 * @param decimals of figures below 1000; larger ones have none
 * @param rest whether it is the sum of all that has no line of its own
 */
public record Row(String label, Estimate estimate, int decimals, boolean rest) {
  private static final String UNKNOWN = "-";
  private static final double LARGE = 999.5;

  static Row of(String label, Estimate estimate) {
    return new Row(label, estimate, 1, false);
  }

  /** For figures in which little matters. */
  static Row fine(String label, Estimate estimate) {
    return new Row(label, estimate, 2, false);
  }

  static Row rest(String label, Estimate estimate) {
    return new Row(label, estimate, 1, true);
  }

  /** Such as {@code 71.2}, or {@code -} when there is no figure. */
  public String before() {
    return figure(estimate.before());
  }

  /** As {@link #before()}. */
  public String after() {
    return figure(estimate.after());
  }

  /** Such as {@code +1.7}, or {@code -} when one of the two is missing. */
  public String difference() {
    return estimate.known() ? signed(estimate.difference()) : UNKNOWN;
  }

  /** The difference's 95 % interval, such as {@code +1.2 to +2.2}; empty when there is no difference to tell. */
  public String interval() {
    return estimate.known() ? signed(estimate.low()) + " to " + signed(estimate.high()) : "";
  }

  /** Whether a difference shows, that is, whether 0 lies outside its interval. */
  public boolean differs() {
    return estimate.low() > 0 || estimate.high() < 0;
  }

  private String figure(double value) {
    int shown = Math.abs(value) < LARGE ? decimals : 0;
    return Double.isNaN(value) ? UNKNOWN : String.format(Locale.ROOT, "%." + shown + "f", value);
  }

  /** No sign before what is 0 when written. */
  private String signed(double value) {
    var plain = figure(Math.abs(value));
    return Double.parseDouble(plain) == 0 ? plain : (value < 0 ? "-" : "+") + plain;
  }
}
