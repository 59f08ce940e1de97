package nyvej.web.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.Properties;
import nyvej.slice.Refusal;
import org.junit.jupiter.api.Test;

/** Every refusal can be said in Danish and in English. */
class ProblemWordsTest {
  @Test
  void everyRefusalHasItsSentence() throws IOException {
    var keys = Arrays.stream(Refusal.values()).map(refusal -> "problem." + refusal.code()).toList();

    assertThat(words("problems.properties").stringPropertyNames()).containsAll(keys);
    assertThat(words("problems_da.properties").stringPropertyNames()).containsAll(keys);
  }

  @Test
  void bothLanguagesSayTheSame() throws IOException {
    assertThat(words("problems_da.properties").stringPropertyNames())
        .containsExactlyInAnyOrderElementsOf(words("problems.properties").stringPropertyNames());
  }

  private static Properties words(String file) throws IOException {
    try (var in = new InputStreamReader(
        Objects.requireNonNull(ProblemWordsTest.class.getResourceAsStream("/messages/" + file)),
        StandardCharsets.UTF_8)) {
      var words = new Properties();
      words.load(in);
      return words;
    }
  }
}
