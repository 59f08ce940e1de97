package nyvej.web.tool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nyvej.engine.whatif.Change.LoseBranch;
import nyvej.engine.whatif.Change.MoreHours;
import nyvej.engine.whatif.Change.Recruit;
import nyvej.vocabulary.Kommune;
import nyvej.vocabulary.Language;
import nyvej.vocabulary.SupportType;
import nyvej.web.access.people.SampleAccounts;
import nyvej.web.sample.SampleNetwork.Size;
import nyvej.web.sample.SyntheticNetworks;
import nyvej.web.wiring.SamplePlaces;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What-if on a made-up network; the year is shrunk to a few weeks with few people. */
class WhatIfCommandTest {
  private static final Instant FROM = Instant.parse("2026-01-05T00:00:00Z");
  private static final Size SMALL = new Size(80, Duration.ofDays(1), 0.05, 1);

  private static Outcome plan(ScenarioWords words, long seed, @Nullable Path svg) {
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    var networks = new MadeUpNetworks(
        new SyntheticNetworks(SamplePlaces.cast(), SMALL, FROM, FROM.plus(Duration.ofDays(56)), seed));
    new Planning(1, 3, seed, new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8)).tell(networks, words, svg);
    return new Outcome(0, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  private static ScenarioWords lose(String... branches) {
    return new ScenarioWords(List.of(), List.of(branches), List.of());
  }

  private static ScenarioWords recruit(String words) {
    return new ScenarioWords(List.of(words), List.of(), List.of());
  }

  @Test
  void theTableSaysWhatIsAskedAndWhatWouldBeDifferent() {
    var planned = plan(lose("Aarhus", "Odense", "københavn"), 1, null);

    assertThat(planned.lines()).startsWith("Without the branch Aarhus", "Without the branch Odense",
        "Without the branch København", "1 year of made-up needs, mean of 3 runs, seed 1");
    assertThat(planned.lines()).anyMatch(line -> line.matches("found somebody, % +[4-9]\\d\\.\\d +0\\.0 +-.*"))
        .anyMatch(line -> line.matches("median wait, days +\\d\\.\\d\\d +- +-"));
    assertThat(planned.err()).startsWith("3 of 3 runs in ");
  }

  @Test
  void theSameSeedSaysTheSame() {
    var first = plan(recruit("5 ar 0751"), 1, null).out();

    assertThat(plan(recruit("5 ar 0751"), 1, null).out()).isEqualTo(first);
    assertThat(plan(recruit("5 ar 0751"), 2, null).out()).isNotEqualTo(first);
    assertThat(plan(recruit("5 ar 0751"), 1, null).lines()).first()
        .isEqualTo("5 more volunteers who speak Arabic in Aarhus");
  }

  @Test
  void thePictureIsANewFileForItsOwnerOnly(@TempDir Path directory) throws Exception {
    var svg = directory.resolve("what.svg");
    var planned = plan(lose("Aarhus"), 1, svg);

    assertThat(svg).content().startsWith("<svg xmlns").endsWith("</svg>\n").contains("Without the branch Aarhus",
        "1 year of made-up needs");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(svg))).isEqualTo("rw-------");
    assertThat(planned.lines()).filteredOn(line -> line.startsWith("Aarhus")).singleElement()
        .satisfies(line -> assertThat(svg).content().contains(List.of(line.split(" +")).get(1) + " → "));
    assertThatThrownBy(() -> plan(lose("Aarhus"), 1, svg)).hasMessage("There is a file " + svg + " already.");
  }

  @Test
  void whatCantBePlannedLeavesNoPicture(@TempDir Path directory) {
    var svg = directory.resolve("what.svg");

    assertThat(Outcome.of("what-if", "--lose-branch", "Nowhere", "--svg", svg.toString()).exit()).isEqualTo(2);
    assertThat(svg).doesNotExist();
  }

  @Test
  void aScenarioIsSaidInWords() {
    var branches = SampleAccounts.branches();
    var words = new ScenarioWords(
        List.of("20 ar 0751", " 3  so odense  children,NETWORK  in Aarhus", "1 uk 0101 in København"),
        List.of(SampleAccounts.ODENSE.toString()), List.of("3 Aarhus"));

    assertThat(words.scenario(branches).changes()).containsExactly(
        new Recruit(20, new Language("ar"), new Kommune("0751"), null, Set.of()),
        new Recruit(3, new Language("so"), new Kommune("0461"), SampleAccounts.AARHUS,
            Set.of(SupportType.CHILDREN, SupportType.NETWORK)),
        new Recruit(1, new Language("uk"), new Kommune("0101"), SampleAccounts.COPENHAGEN, Set.of()),
        new LoseBranch(SampleAccounts.ODENSE), new MoreHours(3, new Kommune("0751")));
    assertThat(ScenarioWords.describe(words.scenario(branches), branches)).last()
        .isEqualTo("3 more hours a week of everybody in Aarhus");
    assertThat(ScenarioWords.describe(recruit("1 da 0751").scenario(branches), branches))
        .containsExactly("1 more volunteer who speaks Danish in Aarhus");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {"--recruit | 20 ar 9999 | \"9999\" is no kommune",
    "--recruit | 20 ar Atlantis | \"Atlantis\" is no kommune", "--recruit | 20 q 0751 | \"q\" is no language",
    "--recruit | 20 klingon-x 0751 | \"klingon-x\" is no language", "--recruit | -3 ar 0751 | \"-3\" is no number",
    "--recruit | 0 ar 0751 | \"0\" is no number", "--recruit | 20 ar | --recruit wants a number",
    "--recruit | 20 ar 0751 SINGING | \"SINGING\" is no kind of support; they are [NETWORK",
    "--recruit | 20 ar 0751 in Nowhere | There is no branch Nowhere; there are København (",
    "--lose-branch | Nowhere | There is no branch Nowhere; there are København (",
    "--more-hours | -1 0751 | \"-1\" is no number", "--more-hours | 3 | --more-hours wants a number",
    "--more-hours | 3 0000 | \"0000\" is no kommune", "--replications | 2 | --replications can be from 3 to 1000",
    "--years | 0 | --years can be from 1 to 10", "--seed | soon | Invalid value for option '--seed'",
    "--svg | / | There is a file / already", "--svg | /no/such/directory/x.svg | can't be made"})
  void whatIsAskedForWronglyIsToldInALine(String option, String value, String told) {
    var outcome = Outcome.of("what-if", option, value);

    assertThat(outcome.exit()).isEqualTo(2);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err().lines()).singleElement().asString().contains(told);
  }

  @Test
  void theOwnNetworkNeedsALog(@TempDir Path nothing) {
    assertThat(Outcome.of("what-if", "--own", "--nyvej.data=" + nothing).exit()).isEqualTo(4);
    assertThat(Stream.of(nothing.toFile().list())).isEmpty();
  }
}
