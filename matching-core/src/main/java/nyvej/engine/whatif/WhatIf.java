package nyvej.engine.whatif;

import java.util.function.IntFunction;
import java.util.stream.IntStream;
import nyvej.engine.Matching;

/**
 * Asks what would be different.
 *
 * @param matching who proposes
 * @param seed of all chance but that of the networks
 */
public record WhatIf(Matching matching, long seed) {
  private record Pair(Outcome before, Outcome after) {}

  /**
   * Runs both sides that often, on all processors. The same arguments always give the same comparison.
   *
   * @param networks the network of each run, by its number from 0; asked from any thread
   * @param runs at least {@link Comparison#FEWEST_RUNS}
   * @param done called after each run, from any thread
   */
  public Comparison compare(IntFunction<Network> networks, Scenario scenario, int runs, Runnable done) {
    var pairs = IntStream.range(0, runs).parallel().mapToObj(run -> {
      var pair = pair(networks.apply(run), scenario, new Draws(seed).replication(run));
      done.run();
      return pair;
    }).toList();
    return new Comparison(pairs.stream().map(Pair::before).toList(), pairs.stream().map(Pair::after).toList());
  }

  private Pair pair(Network network, Scenario scenario, Draws draws) {
    return new Pair(Simulation.run(network, draws, matching),
        Simulation.run(scenario.of(network, draws), draws, matching));
  }
}
