package nyvej.projection.published;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import nyvej.vocabulary.Kommune;
import nyvej.vocabulary.NeedId;
import nyvej.vocabulary.SupportType;
import nyvej.vocabulary.SurvivorId;

/** Random worlds of open needs, from crowded to nearly empty. */
final class OpenNeeds {
  static final List<Kommune> KOMMUNER = List.copyOf(Kommune.all());

  private OpenNeeds() {}

  static List<OpenNeed> world(Random random) {
    int size = List.of(3, 12, 40, 200, 600).get(random.nextInt(5));
    int kommuner = 1 + random.nextInt(KOMMUNER.size());
    var needs = new ArrayList<OpenNeed>();
    for (int i = 0; i < size; i++) {
      var kommune = KOMMUNER.get((int) Math.min(kommuner - 1, Math.abs(random.nextGaussian()) * kommuner / 2));
      needs.add(new OpenNeed(new NeedId(id(random)), survivor(random, needs), kommune, types(random)));
    }
    return needs;
  }

  private static SurvivorId survivor(Random random, List<OpenNeed> earlier) {
    return earlier.isEmpty() || random.nextInt(10) > 0
        ? new SurvivorId(id(random))
        : earlier.get(random.nextInt(earlier.size())).survivor();
  }

  private static EnumSet<SupportType> types(Random random) {
    var types = EnumSet.of(SupportType.values()[random.nextInt(SupportType.values().length)]);
    while (random.nextInt(3) == 0) {
      types.add(SupportType.values()[random.nextInt(SupportType.values().length)]);
    }
    return types;
  }

  static UUID id(Random random) {
    return new UUID(random.nextLong(), random.nextLong());
  }
}
