package nyvej.web.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import nyvej.engine.whatif.Behaviour;
import nyvej.vocabulary.Danish;
import org.junit.jupiter.api.Test;

class SyntheticNetworksTest {
  private static final Instant FROM = Instant.parse("2026-01-05T00:00:00Z");
  private static final Instant UNTIL = FROM.plus(Duration.ofDays(364));
  private static final SampleCast CAST = Somebody.cast();

  private static SyntheticNetworks networks(long seed) {
    return new SyntheticNetworks(CAST, SampleNetwork.Size.DENMARK, FROM, UNTIL, seed);
  }

  @Test
  void theSameSeedMakesTheSameNetworksAndEachHasOtherWomen() {
    var networks = networks(1);
    var first = networks.network(0);

    assertThat(networks(1).network(0)).isEqualTo(first);
    assertThat(networks.network(1).volunteers()).isEqualTo(first.volunteers());
    assertThat(networks.network(1).needs()).isNotEqualTo(first.needs()).doesNotContainAnyElementsOf(first.needs());
    assertThat(networks(2).network(0).volunteers()).isNotEqualTo(first.volunteers());
  }

  @Test
  void asManyVolunteersAndWomenAsTheSampleHasInAYear() {
    var network = networks(1).network(0);
    long inTheYear = network.needs().stream().filter(need -> !need.waitingSince().isBefore(FROM)
        && need.waitingSince().isBefore(UNTIL)).count();

    assertThat(network.volunteers()).hasSize(1_200);
    assertThat(inTheYear).isBetween(2_450L, 2_750L);
    assertThat(network.needs().getFirst().waitingSince()).isAfterOrEqualTo(FROM.minus(Behaviour.WARM_UP));
    assertThat(network.needs().getLast().waitingSince()).isBefore(UNTIL.plus(Behaviour.PATIENCE));
  }

  @Test
  void eachConsentsToTheNearestBranchFromTheDayOnWhichSheArrives() {
    assertThat(networks(1).network(0).needs()).allSatisfy(need -> {
      assertThat(need.consent().branches()).contains(CAST.branchesNear(need.description().kommune()).getFirst().id());
      assertThat(need.consent().until()).isAfter(Danish.day(need.waitingSince()));
    });
  }
}
