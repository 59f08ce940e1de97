package nyvej.projection.published;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.spec.SecretKeySpec;
import nyvej.Some;
import nyvej.vocabulary.Kommune;
import nyvej.vocabulary.NeedId;
import nyvej.vocabulary.OrganisationId;
import nyvej.vocabulary.SupportType;
import nyvej.vocabulary.SurvivorId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PartnerRowsTest {
  private static final OrganisationId PARTNER = new OrganisationId(Some.id(7));
  private static final RowIds IDS = new RowIds(new SecretKeySpec(new byte[32], "HmacSHA256"));

  private record Class_(Place place, SupportType type) {}

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void everyClassIsOfFiveSurvivorsOrMore(long seed) {
    var random = new Random(seed);
    for (int world = 0; world < 20; world++) {
      var needs = OpenNeeds.world(random);
      var rows = PartnerRows.of(needs);
      var classes = shown(rows).rows().stream().collect(groupingBy(row -> new Class_(row.place(), row.type())));
      assertThat(classes.values()).allSatisfy(
          together -> assertThat(survivors(needs, rows, together.stream())).hasSizeGreaterThanOrEqualTo(5));
      assertThat(shown(rows).more()).isEqualTo(survivorsWithoutARow(needs, rows).size() >= 5);
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void noDifferenceBetweenTwoFiltersIsSmallerThanFive(long seed) {
    var random = new Random(seed);
    var needs = OpenNeeds.world(random);
    var rows = PartnerRows.of(needs);
    for (int pair = 0; pair < 300; pair++) {
      var one = filtered(rows, random);
      var other = filtered(rows, random);
      var difference = one.stream().filter(row -> !other.contains(row));
      assertThat(survivors(needs, rows, difference).size()).satisfiesAnyOf(
          size -> assertThat(size).isZero(), size -> assertThat(size).isGreaterThanOrEqualTo(5));
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void whereSheIsBelowHerPublishedClassChangesNothing(long seed) {
    var random = new Random(seed);
    int compared = 0;
    for (int i = 0; i < 400; i++) {
      var needs = OpenNeeds.world(random);
      var her = needs.get(random.nextInt(needs.size()));
      var elsewhere = OpenNeeds.KOMMUNER.get(random.nextInt(OpenNeeds.KOMMUNER.size()));
      var moved = needs.stream().map(need -> need.equals(her) ? in(elsewhere, her) : need).toList();
      var here = PartnerRows.of(needs);
      var there = PartnerRows.of(moved);
      if (!her.kommune().equals(elsewhere) && classes(here, her.need()).equals(classes(there, her.need()))) {
        compared++;
        assertThat(shown(there)).hasToString(shown(here).toString());
      }
    }
    assertThat(compared).isGreaterThan(20);
  }

  /** The cap on a region's class is at work here: four in each kommune, and one more or less. */
  @Test
  void norDoesItWhereEveryKommuneIsNearlyFull() {
    var random = new Random(11);
    int compared = 0;
    for (int i = 0; i < 60; i++) {
      var needs = nearlyFull(random);
      var her = needs.get(random.nextInt(needs.size()));
      var elsewhere = OpenNeeds.KOMMUNER.get(random.nextInt(OpenNeeds.KOMMUNER.size()));
      var moved = needs.stream().map(need -> need.equals(her) ? in(elsewhere, her) : need).toList();
      if (classes(PartnerRows.of(needs), her.need()).equals(classes(PartnerRows.of(moved), her.need()))) {
        compared++;
        assertThat(shown(PartnerRows.of(moved))).hasToString(shown(PartnerRows.of(needs)).toString());
      }
    }
    assertThat(compared).isGreaterThan(10);
  }

  @Test
  void aRowIsNamedForOnePartnerAndOneClass() {
    var five = needsIn("0751", 5);
    var ids = ids(PartnerRows.of(five), PARTNER);
    assertThat(ids).hasSize(5).doesNotContainAnyElementsOf(
        ids(PartnerRows.of(five), new OrganisationId(Some.id(8))));

    var more = new ArrayList<>(five);
    more.addAll(needsIn("0751", 1));
    assertThat(ids(PartnerRows.of(more), PARTNER)).hasSize(6).containsAll(ids);

    var regional = new ArrayList<>(five.subList(0, 4));
    regional.addAll(needsIn("0740", 1));
    assertThat(ids(PartnerRows.of(regional), PARTNER)).hasSize(5).doesNotContainAnyElementsOf(ids);
  }

  @Test
  void fewerThanFiveLookLikeNone() {
    assertThat(shown(PartnerRows.of(needsIn("0751", 4)))).isEqualTo(shown(PartnerRows.of(List.of())));
    assertThat(shown(PartnerRows.of(List.of())).more()).isFalse();
  }

  private static List<OpenNeed> nearlyFull(Random random) {
    var needs = new ArrayList<OpenNeed>();
    for (var kommune : OpenNeeds.KOMMUNER) {
      needs.addAll(needsIn(kommune.value(), 4));
    }
    for (int i = 0; i < 6; i++) {
      needs.remove(random.nextInt(needs.size()));
    }
    return needs;
  }

  private static List<OpenNeed> needsIn(String kommune, int count) {
    var random = new Random(count);
    return Stream.generate(() -> new OpenNeed(new NeedId(UUID.randomUUID()),
        new SurvivorId(OpenNeeds.id(random)), new Kommune(kommune), Set.of(SupportType.NETWORK))).limit(count).toList();
  }

  private static OpenNeed in(Kommune kommune, OpenNeed need) {
    return new OpenNeed(need.need(), need.survivor(), kommune, need.types());
  }

  private static PartnerSnapshot shown(PartnerRows rows) {
    return rows.forPartner(PARTNER, IDS, Some.NOW);
  }

  private static Set<String> ids(PartnerRows rows, OrganisationId partner) {
    return rows.forPartner(partner, IDS, Some.NOW).rows().stream().map(PartnerRow::id).collect(Collectors.toSet());
  }

  private static Set<PartnerRow> filtered(PartnerRows rows, Random random) {
    var kommune = Optional.of(OpenNeeds.KOMMUNER.get(random.nextInt(OpenNeeds.KOMMUNER.size())));
    var type = Optional.of(SupportType.values()[random.nextInt(SupportType.values().length)]);
    return shown(rows).rows(random.nextInt(4) == 0 ? Optional.empty() : kommune,
        random.nextInt(4) == 0 ? Optional.empty() : type).collect(Collectors.toSet());
  }

  private static Set<Class_> classes(PartnerRows rows, NeedId need) {
    var byId = rows.needs(PARTNER, IDS);
    return shown(rows).rows().stream().filter(row -> need.equals(byId.get(row.id())))
        .map(row -> new Class_(row.place(), row.type())).collect(Collectors.toSet());
  }

  private static Set<SurvivorId> survivors(List<OpenNeed> needs, PartnerRows rows, Stream<PartnerRow> some) {
    var byId = rows.needs(PARTNER, IDS);
    var wanted = some.map(row -> byId.get(row.id())).collect(Collectors.toSet());
    return needs.stream().filter(need -> wanted.contains(need.need())).map(OpenNeed::survivor)
        .collect(Collectors.toSet());
  }

  private static Set<SurvivorId> survivorsWithoutARow(List<OpenNeed> needs, PartnerRows rows) {
    var shown = Set.copyOf(rows.needs(PARTNER, IDS).values());
    return needs.stream().filter(need -> !shown.contains(need.need())).map(OpenNeed::survivor)
        .collect(Collectors.toSet());
  }
}
