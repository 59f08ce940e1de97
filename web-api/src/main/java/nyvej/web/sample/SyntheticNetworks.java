package nyvej.web.sample;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;
import nyvej.engine.NeedFacts;
import nyvej.engine.Standing;
import nyvej.engine.VolunteerFacts;
import nyvej.engine.whatif.Arrivals;
import nyvej.engine.whatif.Network;
import nyvej.vocabulary.Clearance;
import nyvej.vocabulary.Danish;
import nyvej.vocabulary.NeedId;

/**
 * Networks like {@link SampleNetwork}'s, to be simulated instead of lived through by commands: always the same volunteers,
 * and each time other women.
 */
public final class SyntheticNetworks {
  private final SampleCast cast;
  private final Arrivals arrivals;
  private final long seed;
  private final List<VolunteerFacts> volunteers;

  /**
   * Makes up the volunteers.
   *
   * @param size how many, and what share of the women is referred
   * @param from when those needs begin that count
   * @param until when they end
   * @param seed of all chance
   */
  public SyntheticNetworks(SampleCast cast, SampleNetwork.Size size, Instant from, Instant until, long seed) {
    this.cast = cast;
    this.arrivals = new Arrivals(from, until, SyntheticDenmark.WOMEN_A_YEAR * size.referred());
    this.seed = seed;
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    var day = Danish.day(from);
    this.volunteers = Recruits.of(cast, new SyntheticDenmark(random), random, size.volunteers()).stream()
        .map(recruit -> facts(recruit, day)).toList();
  }

  /** One of them, by its number from 0. */
  public Network network(int number) {
    var random = Arrivals.chance(seed, number);
    var denmark = new SyntheticDenmark(random);
    return arrivals.at(volunteers, random, at -> need(denmark, random, at));
  }

  private NeedFacts need(SyntheticDenmark denmark, RandomGenerator random, Instant at) {
    var made = denmark.need();
    return Arrivals.need(new NeedId(Ids.next(random)), made.description(), made.consent(cast, made.description(), at),
        at);
  }

  private static VolunteerFacts facts(Recruit recruit, LocalDate day) {
    Map<Clearance, LocalDate> clearances = recruit.who().clearances().entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, held -> day.plusDays(held.getValue())));
    return new VolunteerFacts(recruit.id(), recruit.branch().id(), recruit.who().gender(),
        recruit.who().availability(), clearances, Standing.ACTIVE, Set.of(), List.of(), 0, 0, List.of());
  }
}
