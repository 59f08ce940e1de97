package nyvej.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nyvej.web.access.account.Account;
import org.junit.jupiter.api.Test;

class WordsTest {
  private static final Pattern KEY = Pattern.compile("#\\{([a-z.-]+)\\}");

  private static Properties words(String file) throws IOException {
    var words = new Properties();
    try (var in = Objects.requireNonNull(WordsTest.class.getResourceAsStream("/messages/" + file))) {
      words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    }
    return words;
  }

  @Test
  void danishAndEnglishSayTheSameThings() throws IOException {
    var english = words("access.properties");
    var danish = words("access_da.properties");
    assertThat(danish.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
    assertThat(danish.values()).allSatisfy(text -> assertThat((String) text).isNotBlank());
    assertThat(english.values()).allSatisfy(text -> assertThat((String) text).isNotBlank());
  }

  @Test
  void everyKeyIsUsedAndEveryUsedKeyIsThere() throws IOException {
    var used = new TreeSet<String>();
    for (Path page : files(Path.of("src/main/resources/templates/access"))) {
      KEY.matcher(Files.readString(page)).results().map(match -> match.group(1)).forEach(used::add);
    }
    Stream.of(Role.values()).map(role -> "role." + role).forEach(used::add);
    Stream.of(Account.State.values()).map(state -> "state." + state).forEach(used::add);
    var keys = words("access.properties").stringPropertyNames();
    var problems = new TreeSet<String>();
    keys.stream().filter(key -> key.startsWith("problem.") && !key.equals("problem.title")).forEach(problems::add);
    used.addAll(problems);
    assertThat(keys).containsExactlyInAnyOrderElementsOf(used);
    var code = new StringBuilder();
    for (Path file : files(Path.of("src/main/java/nyvej/web/access"))) {
      code.append(Files.readString(file));
    }
    assertThat(problems).filteredOn(key -> !key.endsWith(".malformed"))
        .allSatisfy(key -> assertThat(code).contains('"' + key.substring("problem.".length()) + '"'));
  }

  private static Iterable<Path> files(Path folder) throws IOException {
    try (var all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).toList();
    }
  }
}
