package nyvej.engine.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Problems at random. Prints its seed, so that a failure can be repeated. */
public final class RandomProblem {
  /** A candidate and how well it fits. */
  record Candidate(int who, int score) {}

  final Random random;
  private final int classes;
  private int levels = Problem.BEST_SCORE;

  /** Starts a repeatable sequence, with so many classes of urgency. */
  public RandomProblem(long seed, int classes) {
    System.out.println("RandomProblem seed " + seed);
    random = new Random(seed);
    this.classes = classes;
  }

  /** Has so many different scores at most, so that many are equal. */
  public RandomProblem coarse(int scores) {
    levels = scores;
    return this;
  }

  /** Each need names as many volunteers, capacities are from {@code least} to {@code most}. */
  public Problem of(int needs, int volunteers, int candidates, int least, int most) {
    var urgency = random.ints(needs, 0, classes).toArray();
    var capacity = random.ints(volunteers, least, most + 1).toArray();
    var lists = IntStream.range(0, needs).mapToObj(_ -> candidates(Math.min(candidates, volunteers), volunteers))
        .toList();
    return problem(classes, urgency, capacity, lists);
  }

  /** Different ones among so many. */
  List<Candidate> candidates(int count, int of) {
    return random.ints(0, of).distinct().limit(count).mapToObj(who -> new Candidate(who, score())).toList();
  }

  int score() {
    return levels == Problem.BEST_SCORE
        ? random.nextInt(Problem.BEST_SCORE + 1)
        : Problem.whole((double) random.nextInt(levels) / levels);
  }

  /** The same problem with needs and volunteers counted in another order. */
  Problem shuffled(Problem problem) {
    var needs = shuffled(problem.needs());
    var number = shuffled(problem.volunteers());
    var capacity = new int[problem.volunteers()];
    for (int i = 0; i < capacity.length; i++) {
      capacity[number.get(i)] = problem.capacity(i);
    }
    var urgency = needs.stream().mapToInt(problem::urgency).toArray();
    var lists = needs.stream().map(need -> {
      var list = new ArrayList<Candidate>();
      candidates(problem, need).forEach(c -> list.add(new Candidate(number.get(c.who), c.score)));
      Collections.shuffle(list, random);
      return (List<Candidate>) list;
    }).toList();
    return problem(problem.classes(), urgency, capacity, lists);
  }

  private List<Integer> shuffled(int count) {
    var order = new ArrayList<>(IntStream.range(0, count).boxed().toList());
    Collections.shuffle(order, random);
    return order;
  }

  static List<Candidate> candidates(Problem problem, int need) {
    return IntStream.range(problem.start(need), problem.end(need))
        .mapToObj(arc -> new Candidate(problem.volunteer(arc), problem.score(arc))).toList();
  }

  static int[] capacities(Problem problem) {
    return IntStream.range(0, problem.volunteers()).map(problem::capacity).toArray();
  }

  static Problem problem(int classes, int[] urgency, int[] capacity, List<List<Candidate>> candidates) {
    var start = new int[urgency.length + 1];
    for (int need = 0; need < urgency.length; need++) {
      start[need + 1] = start[need] + candidates.get(need).size();
    }
    var all = candidates.stream().flatMap(List::stream).toList();
    return new Problem(classes, urgency, capacity, start, who(all), scores(all));
  }

  static int[] who(List<Candidate> candidates) {
    return candidates.stream().mapToInt(Candidate::who).toArray();
  }

  static int[] scores(List<Candidate> candidates) {
    return candidates.stream().mapToInt(Candidate::score).toArray();
  }

  /** The same with one thing changed. */
  static Problem with(Problem problem, int[] capacity, List<List<Candidate>> candidates) {
    return problem(problem.classes(), IntStream.range(0, problem.needs()).map(problem::urgency).toArray(), capacity,
        candidates);
  }

  static List<List<Candidate>> candidates(Problem problem) {
    return IntStream.range(0, problem.needs()).mapToObj(need -> candidates(problem, need)).toList();
  }

  static int[] assignment(Problem problem, Solution solution) {
    return IntStream.range(0, problem.needs()).map(solution::volunteerOf).toArray();
  }

  /** How many of each class are served, then the score. */
  public static long[] objective(Problem problem, Solution solution) {
    var objective = Arrays.copyOf(IntStream.range(0, problem.classes()).mapToLong(solution::served).toArray(),
        problem.classes() + 1);
    objective[problem.classes()] = solution.score();
    return objective;
  }
}
