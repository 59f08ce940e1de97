package nyvej.web.page.board;

import java.util.ArrayList;
import java.util.List;
import nyvej.engine.Contribution;

/**
 * How well a volunteer fits, as a bar made of its parts.
 *
 * @param points of 100, rounded
 * @param parts from left to right
 */
public record Fit(int points, List<Part> parts) {
  private static final int WHOLE = 100;

  /**
   * What one criterion adds.
   *
   * @param criterion name of the criterion
   * @param number of the criterion, from 1, which gives the part its colour
   * @param from where the part begins, 0 to 100
   * @param width points that the criterion adds
   * @param most points that it could add
   * @param because why, in the reader's language
   */
  public record Part(String criterion, int number, double from, double width, double most, String because) {}

  /** Names a criterion's contribution and says why. */
  interface Words {
    String name(Contribution contribution);

    String because(Contribution contribution);
  }

  static Fit of(List<Contribution> contributions, Words words) {
    var parts = new ArrayList<Part>();
    double from = 0;
    for (var contribution : contributions) {
      double width = contribution.contribution() * WHOLE;
      parts.add(new Part(words.name(contribution), contribution.criterion().ordinal() + 1, from, width,
          contribution.weight() * WHOLE, words.because(contribution)));
      from += width;
    }
    return new Fit((int) Math.round(from), List.copyOf(parts));
  }
}
