package nyvej.web.sample;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.random.RandomGenerator;
import nyvej.vocabulary.Gender;
import nyvej.vocabulary.Language;

/** Makes up names and contacts. Danish numbers never begin with 0, and nobody can own example.org. */
final class Names {
  private static final List<String> SURNAMES = List.of("Eksempel", "Opdigtet", "Prøve", "Tænkt", "Påhit", "Figur");
  private static final Map<String, List<String>> GIVEN = given();

  private Names() {}

  static Identity identity(RandomGenerator random, Language origin, Gender gender) {
    var given = pick(random, givenNames(origin, gender));
    int number = random.nextInt(10_000);
    var contact = random.nextBoolean()
        ? "+45 00 00 %02d %02d".formatted(number / 100, number % 100)
        : "%s.%04d@example.org".formatted(plain(given), number);
    return new Identity(given + " " + pick(random, SURNAMES), contact);
  }

  private static List<String> givenNames(Language origin, Gender gender) {
    var key = (gender == Gender.MAN ? Gender.MAN : Gender.WOMAN).name();
    var danish = Objects.requireNonNull(GIVEN.get("da" + key));
    return GIVEN.getOrDefault(origin.value() + key, danish);
  }

  private static String pick(RandomGenerator random, List<String> from) {
    return from.get(random.nextInt(from.size()));
  }

  private static String plain(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("[^A-Za-z]", "").toLowerCase(Locale.ROOT);
  }

  private static Map<String, List<String>> given() {
    var given = new HashMap<String, List<String>>();
    Table.rows("names.csv", 3).forEach(row -> given.put(row[0] + row[1], List.of(row[2].split(" "))));
    return Map.copyOf(given);
  }
}
