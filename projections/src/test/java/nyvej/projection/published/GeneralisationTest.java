package nyvej.projection.published;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nyvej.Some;
import nyvej.vocabulary.Kommune;
import nyvej.vocabulary.SurvivorId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GeneralisationTest {
  private record Her(SurvivorId survivor, Kommune kommune) {}

  private static final Generalisation.Of<Her> GENERALISE = new Generalisation.Of<>(Her::survivor, Her::kommune,
      Comparator.comparing(Her::survivor));

  /**
   * The attacker knows how classes are made, and everything outside one region but for one kommune of each other region: tries
   * every world that there could be, and keeps those that would give the same classes. In none of the kommuner that are not
   * told may it be certain that there is anybody.
   */
  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void whatIsMissingCantBeComputed(long seed) {
    var random = new Random(seed);
    int few = 1 + (int) (seed % 3);
    var region = inRegion("1081");
    var unknown = Stream.concat(region.subList(0, few).stream(),
        Stream.of("1082", "1083", "1084", "1085").map(other -> inRegion(other).getFirst())).toList();
    var crowded = region.subList(few, region.size());
    var truth = unknown.stream().mapToInt(_ -> random.nextInt(4) == 0 ? random.nextInt(5) : 4).toArray();
    var told = told(crowded, unknown, truth);

    var possible = new boolean[unknown.size()][5];
    eachWorld(unknown.size(), world -> {
      if (told(crowded, unknown, world).equals(told)) {
        IntStream.range(0, world.length).forEach(i -> possible[i][world[i]] = true);
      }
    });

    for (int i = 0; i < truth.length; i++) {
      int kommune = i;
      var what = "kommune %s of %s: %s, told %s".formatted(i, unknown, Arrays.toString(truth), told);
      assertThat(possible[i][truth[i]]).as(what).isTrue();
      assertThat(possible[i][0]).as(what).isTrue();
      assertThat(IntStream.range(1, 5).anyMatch(count -> possible[kommune][count])).as(what).isTrue();
    }
  }

  private static void eachWorld(int size, Consumer<int[]> use) {
    for (int code = 0; code < Math.pow(5, size); code++) {
      var world = new int[size];
      for (int digit = code, i = 0; i < size; i++, digit /= 5) {
        world[i] = digit % 5;
      }
      use.accept(world);
    }
  }

  private static Map<Place, Integer> told(List<Kommune> crowded, List<Kommune> unknown, int[] counts) {
    var all = new ArrayList<Her>();
    crowded.forEach(kommune -> all.addAll(living(kommune, 5)));
    for (int i = 0; i < counts.length; i++) {
      all.addAll(living(unknown.get(i), counts[i]));
    }
    var told = new TreeMap<Place, Integer>();
    GENERALISE.generalise(all).items().forEach((place, together) -> told.put(place, together.size()));
    return told;
  }

  private static List<Her> living(Kommune kommune, int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> new Her(new SurvivorId(Some.id(Integer.parseInt(kommune.value()) * 10 + i)), kommune)).toList();
  }

  private static List<Kommune> inRegion(String region) {
    return OpenNeeds.KOMMUNER.stream().filter(kommune -> kommune.region().equals(region)).toList();
  }
}
