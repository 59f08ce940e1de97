package nyvej.engine.plan;

import java.util.Collection;
import java.util.List;

/**
 * Whom to ask first, so that needs wait less though nobody is asked more often than she or he allows.
 *
 * <p>A need has one open ask at a time, so it waits for as many answers as it takes until somebody says yes. How likely that
 * is differs between volunteers more than anything else that can be known, so the next asks of all needs are planned together:
 * asks left are the room, chances are the scores. That is the greatest expected number of yeses to the next answers, the
 * most urgent first. It looks no further ahead than one answer, so it helps while volunteers are not yet used up.
 *
 * <p>A volunteer's chance is learnt from what she or he answered and, as long as that is little, from everybody's: the mean of
 * a Beta distribution that begins with {@link #WEIGHT} answers at the network's mean, which itself begins with one yes and
 * one no (Laplace). So whoever said yes to one of one is not thought to always say yes.
 */
public final class Asking {
  /** As many answers as the network's mean counts for. */
  static final double WEIGHT = 4;

  private final double mean;

  /**
   * What a volunteer answered so far; asks that nobody answered count as no.
   *
   * @param asks how many were answered or ran out
   * @param yes how many of them were accepted
   */
  public record Answers(int asks, int yes) {
    /** Of somebody who was never asked. */
    public static final Answers NONE = new Answers(0, 0);

    /** More yes than asks, or fewer than none, is an {@link IllegalArgumentException}. */
    public Answers {
      Problem.require(yes >= 0 && yes <= asks, "more yes than asks");
    }

    /** Both together. */
    public Answers and(Answers more) {
      return new Answers(asks + more.asks, yes + more.yes);
    }
  }

  /** Learns the network's mean, in time linear in the volunteers. */
  public Asking(Collection<Answers> network) {
    mean = (1 + network.stream().mapToLong(Answers::yes).sum())
        / (2.0 + network.stream().mapToLong(Answers::asks).sum());
  }

  /** How likely a volunteer says yes, more than 0 and less than 1. */
  public double chance(Answers answers) {
    return (answers.yes + WEIGHT * mean) / (answers.asks + WEIGHT);
  }

  /**
   * The same needs, candidates and room, to be planned by how likely a yes is; what it plans are the asks to make now.
   *
   * @param answers of each volunteer
   */
  Problem toAsk(Problem problem, List<Answers> answers) {
    var chances = answers.stream().mapToDouble(this::chance).mapToInt(Problem::whole).toArray();
    return problem.scored(volunteer -> chances[volunteer]);
  }
}
