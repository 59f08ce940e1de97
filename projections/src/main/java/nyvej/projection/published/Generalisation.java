package nyvej.projection.published;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import nyvej.vocabulary.Kommune;
import nyvej.vocabulary.SurvivorId;

/**
 * Finds for each item the closest place that may be told: one whose class, all items told there, belongs to enough survivors.
 *
 * <p>
 * That a kommune is not told by itself says that it has fewer than {@link #ENOUGH}. So a class for the rest of a region must not
 * be nearly as large as that allows, or what is missing could be computed: from eight in the rest of a region where only two
 * kommuner are left, four in each. A class therefore holds at most so many that any one of its kommuner may be empty; who is
 * too many, by an order that has nothing to do with places, is told less closely or not at all.
 *
 * @param items by the place that they are told at; each item once
 * @param hidden items that may not be told at all
 */
record Generalisation<T>(Map<Place, List<T>> items, List<T> hidden) {
  /** How many survivors a class needs. */
  static final int ENOUGH = 5;

  private static final int AT_MOST_IF_UNTOLD = ENOUGH - 1;
  private static final Map<String, Long> KOMMUNER = Kommune.all().stream()
      .collect(groupingBy(Kommune::region, TreeMap::new, Collectors.counting()));

  /** What is generalised: whose an item is and where, and an order of items that has nothing to do with where. */
  record Of<T>(Function<T, SurvivorId> survivor, Function<T, Kommune> kommune, Comparator<T> order) {
    /** Generalises items of one kind. The order that they come in does not matter. */
    Generalisation<T> generalise(Collection<T> items) {
      var told = new TreeMap<Place, List<T>>();
      var left = new ArrayList<T>();
      by(Place.Level.KOMMUNE, items).forEach((place, together) -> {
        if (enough(together)) {
          told.put(place, together);
        } else {
          left.addAll(together);
        }
      });
      var rest = tellRegions(told, left);
      var class_ = split(rest.items, rest.room - AT_MOST_IF_UNTOLD);
      if (!enough(class_.first)) {
        return new Generalisation<>(told, rest.items);
      }
      told.put(Place.COUNTRY, class_.first);
      return new Generalisation<>(told, class_.others);
    }

    /**
     * @param items what is left for the country
     * @param room how many survivors can be left for the country, as far as anybody can tell from what is told
     */
    private record Rest<T>(List<T> items, int room) {}

    private Rest<T> tellRegions(Map<Place, List<T>> told, List<T> items) {
      var byRegion = by(Place.Level.REGION, items);
      var left = new ArrayList<T>();
      int room = 0;
      for (var region : KOMMUNER.entrySet()) {
        var place = new Place(Place.Level.REGION, region.getKey());
        int untold = untold(region.getKey(), region.getValue(), told);
        int most = AT_MOST_IF_UNTOLD * (untold - 1);
        var class_ = split(byRegion.getOrDefault(place, List.of()), most);
        if (enough(class_.first)) {
          told.put(place, class_.first);
          left.addAll(class_.others);
          room += survivors(class_.first) == most ? AT_MOST_IF_UNTOLD : 0;
        } else {
          left.addAll(byRegion.getOrDefault(place, List.of()));
          room += most < ENOUGH ? AT_MOST_IF_UNTOLD * untold : AT_MOST_IF_UNTOLD;
        }
      }
      return new Rest<>(left, room);
    }

    private int untold(String region, long kommuner, Map<Place, List<T>> told) {
      return (int) (kommuner - told.keySet().stream().filter(place -> place.level() == Place.Level.KOMMUNE)
          .filter(place -> new Kommune(place.code()).region().equals(region)).count());
    }

    private Map<Place, List<T>> by(Place.Level level, Collection<T> items) {
      return items.stream().sorted(order).collect(groupingBy(item -> Place.of(kommune.apply(item), level)));
    }

    private record Split<T>(List<T> first, List<T> others) {}

    /** The items of the first so many survivors, and the others. */
    private Split<T> split(List<T> items, int survivors) {
      var first = items.stream().sorted(order).map(survivor).distinct().limit(Math.max(0, survivors))
          .collect(Collectors.toSet());
      var parts = items.stream().collect(Collectors.partitioningBy(item -> first.contains(survivor.apply(item))));
      return new Split<>(parts.getOrDefault(true, List.of()), parts.getOrDefault(false, List.of()));
    }

    boolean enough(Collection<T> items) {
      return survivors(items) >= ENOUGH;
    }

    long survivors(Collection<T> items) {
      return items.stream().map(survivor).distinct().count();
    }
  }
}
