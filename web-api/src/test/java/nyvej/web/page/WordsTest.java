package nyvej.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nyvej.engine.Standing;
import nyvej.event.MatchEvent;
import nyvej.event.NeedEvent;
import nyvej.event.PledgeEvent;
import nyvej.state.Need;
import nyvej.state.Pledge;
import nyvej.vocabulary.AgeBand;
import nyvej.vocabulary.HelperWish;
import nyvej.vocabulary.LanguageLevel;
import nyvej.vocabulary.SafeChannel;
import nyvej.vocabulary.Urgency;
import org.junit.jupiter.api.Test;

/** No word is missing in a language, and none stands there unused. */
class WordsTest {
  private static final Path SOURCES = Path.of("src/main");
  private static final Pattern IN_TEMPLATE = Pattern.compile("#\\{([a-z][A-Za-z0-9_.-]*)|say\\.text\\('([^']+)'");
  private static final Pattern FAMILY_IN_TEMPLATE = Pattern.compile("#\\{\\|([a-z][a-z.-]*)\\$\\{");
  private static final Pattern IN_JAVA = Pattern.compile("\"([a-z][A-Za-z0-9_.-]*)\"");

  /** Keys that are put together, by what they begin with. */
  private static final Map<String, List<String>> FAMILIES = Map.ofEntries(family("urgency.", Urgency.values()),
      family("helper.", HelperWish.values()), family("age.", AgeBand.values()),
      family("channel.", SafeChannel.Kind.values()),
      family("level.", LanguageLevel.values()), family("part.", DayPart.values()),
      family("decline.", MatchEvent.DeclineReason.values()), family("own.", MatchEvent.OwnChoiceReason.values()),
      family("withdrawal.", NeedEvent.Reason.values()), family("referral.status.", Need.Status.values()),
      family("referral.means.", Need.Status.values()), family("pledge.status.", Pledge.Status.values()),
      family("pledge.means.", Pledge.Status.values()),
      family("number.", "hours", "weeks", "radius", "capacity", "asks"),
      family("region.", "1081", "1082", "1083", "1084", "1085"),
      family("referral.did.", "recorded", "corrected", "excluded", "withdrawn"),
      family("board.did.", "asked", "answered", "withdrawn", "pledge", "ended", "conflict", "unbound"),
      family("standing.", Standing.values()), family("standing.means.", Standing.values()),
      family("volunteer.did.", "suspended", "reinstated", "left", "rejoined"),
      family("outcome.", MatchEvent.Outcome.values()),
      family("asked.did.", "yes", "no"), family("offer.did.", "saved", "paused", "resumed", "left"),
      family("asked.none.", Standing.values()),
      family("pledges.did.", "taken-back"),
      Map.entry("happened.", Stream.of(NeedEvent.class, MatchEvent.class, PledgeEvent.class)
          .flatMap(events -> Arrays.stream(events.getPermittedSubclasses())).map(Class::getSimpleName).toList()));

  @Test
  void bothLanguagesHaveTheSameWords() {
    assertThat(keys("pages_da")).isEqualTo(keys("pages"));
  }

  @Test
  void noWordIsMissing() {
    var there = Stream.of("pages", "problems", "access").flatMap(bundle -> keys(bundle).stream())
        .collect(Collectors.toSet());
    var needed = new TreeSet<>(inTemplates(IN_TEMPLATE));
    FAMILIES.forEach((prefix, ends) -> ends.forEach(end -> needed.add(prefix + end)));
    needed.removeIf(key -> FAMILIES.containsKey(key));
    assertThat(there).containsAll(needed);
  }

  @Test
  void everyFamilyIsKnown() {
    assertThat(FAMILIES.keySet()).containsAll(inTemplates(FAMILY_IN_TEMPLATE));
  }

  @Test
  void noWordIsUnused() {
    var used = new HashSet<>(inTemplates(IN_TEMPLATE));
    read("java/nyvej/web/page", ".java")
        .forEach(source -> IN_JAVA.matcher(source).results().forEach(hit -> used.add(hit.group(1))));
    FAMILIES.forEach((prefix, ends) -> ends.forEach(end -> used.add(prefix + end)));
    assertThat(used).containsAll(keys("pages"));
  }

  private static Map.Entry<String, List<String>> family(String prefix, Object... ends) {
    return Map.entry(prefix, Stream.of(ends).map(Object::toString).toList());
  }

  private static Set<String> inTemplates(Pattern pattern) {
    return read("resources/templates", ".html").stream().flatMap(source -> pattern.matcher(source).results())
        .map(hit -> hit.group(1) != null ? hit.group(1) : Objects.requireNonNull(hit.group(hit.groupCount())))
        .collect(Collectors.toSet());
  }

  private static List<String> read(String directory, String end) {
    try (var files = Files.walk(SOURCES.resolve(directory))) {
      return files.filter(file -> file.toString().endsWith(end) && !file.toString().contains("/access/"))
          .map(WordsTest::text).toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Set<String> keys(String bundle) {
    var in = WordsTest.class.getResourceAsStream("/messages/" + bundle + ".properties");
    if (in == null) {
      return Set.of();
    }
    try (var reader = new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8)) {
      var words = new Properties();
      words.load(reader);
      return new TreeSet<>(words.stringPropertyNames());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
