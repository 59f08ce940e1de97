package nyvej.engine.whatif;

import java.util.Locale;

/**
 * A line of a report, on both sides and with the difference.
 *
 * @param label what it counts or measures
 * @param estimate its figure
 * @param rest whether it is the sum of all that has no line of its own
 */
public record Row(String label, Estimate estimate, boolean rest) {
  private static final String UNKNOWN = "-";

  Row(String label, Estimate estimate) {
    this(label, estimate, false);
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

  private static String figure(double value) {
    return Double.isNaN(value) ? UNKNOWN : String.format(Locale.ROOT, "%.1f", value);
  }

  /** No sign before what is 0.0 when written. */
  private static String signed(double value) {
    var plain = figure(Math.abs(value));
    return plain.equals("0.0") ? plain : (value < 0 ? "-" : "+") + plain;
  }
}
