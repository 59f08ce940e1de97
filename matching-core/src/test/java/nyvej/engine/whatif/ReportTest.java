package nyvej.engine.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.ibm.icu.util.ULocale;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import nyvej.vocabulary.Kommune;
import nyvej.vocabulary.Language;
import nyvej.vocabulary.NeedDescription;
import nyvej.vocabulary.Urgency;
import org.assertj.core.api.Assertions;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class ReportTest {
  private static final List<Kommune> KOMMUNER = List.copyOf(Kommune.all());
  private static final List<Language> LANGUAGES = Stream.of("da", "ar", "tr", "so", "uk", "pl").map(Language::new)
      .toList();

  private static final Kommune AARHUS = new Kommune("0751");
  private static final Kommune ODENSE = new Kommune("0461");
  private static final Kommune KOEBENHAVN = new Kommune("0101");

  /** Unmet women in so many kommuner, few in most of them, and as many waits. */
  private static Outcome outcome(Random random, int kommuner) {
    var unmet = new TreeMap<Kommune, Integer>();
    IntStream.range(0, kommuner)
        .forEach(_ -> unmet.put(KOMMUNER.get(random.nextInt(KOMMUNER.size())), (int) (random.nextExponential() * 6)));
    int all = unmet.values().stream().mapToInt(Integer::intValue).sum();
    var waits = random.doubles(100).map(each -> each * each * each * 90).sorted().boxed().toList();
    return new Outcome(all + waits.size(), 170, waits, unmet, Map.of(LANGUAGES.get(random.nextInt(6)), all));
  }

  private static Comparison comparison(long seed, int kommuner) {
    var random = new Random(seed);
    var before = new ArrayList<Outcome>();
    var after = new ArrayList<Outcome>();
    for (int run = 0; run < 4; run++) {
      before.add(outcome(random, kommuner));
      after.add(outcome(random, kommuner));
    }
    return new Comparison(before, after);
  }

  private static List<NeedDescription> needs(Kommune kommune, int count) {
    return Collections.nCopies(count, need(kommune, LANGUAGES.getFirst()));
  }

  private static List<NeedDescription> real(Random random, int count) {
    return IntStream.range(0, count).mapToObj(_ -> need(KOMMUNER.get(random.nextInt(40)),
        LANGUAGES.get(random.nextInt(LANGUAGES.size())))).toList();
  }

  private static NeedDescription need(Kommune kommune, Language language) {
    return AWorld.need(1, language, kommune, AWorld.BRANCH, AWorld.FROM, Urgency.NOW).description();
  }

  private static String name(Language language) {
    return ULocale.forLanguageTag(language.value()).getDisplayName(ULocale.ENGLISH);
  }

  private static double before(List<Row> rows) {
    return rows.stream().mapToDouble(row -> row.estimate().before()).sum();
  }

  private static double unmet(Comparison comparison) {
    return comparison.estimate(Outcome::unmet).before();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void ofMadeUpWomenEveryOneIsTold(long seed) {
    var comparison = comparison(seed, 60);
    var report = Report.ofMadeUpWomen(comparison);

    assertThat(report.kommuner()).hasSize(16);
    assertThat(before(report.kommuner())).isCloseTo(unmet(comparison), within());
    assertThat(before(report.languages())).isCloseTo(unmet(comparison), within());
    assertThat(before(report.waits())).isCloseTo(comparison.estimate(Outcome::needs).before(), within());
    var largest = report.kommuner().subList(0, 15).stream().map(row -> row.estimate())
        .map(each -> Math.max(each.before(), each.after())).toList();
    assertThat(largest).isSortedAccordingTo(Collections.reverseOrder());
  }

  private static Offset<Double> within() {
    return Assertions.within(1e-9);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void ofRealWomenNoFewerThanFiveAreToldOrFoundBySubtraction(long seed) {
    for (int kommuner = 0; kommuner < 40; kommuner++) {
      var comparison = comparison(seed, kommuner);
      var real = real(new Random(seed), 150);
      var report = Report.ofRealWomen(comparison, real);

      assertThat(Stream.of(report.kommuner(), report.languages(), report.waits().subList(0, report.waits().size() - 1))
          .flatMap(List::stream)).allSatisfy(row -> {
            assertThat(row.estimate().before()).isGreaterThanOrEqualTo(Report.FEWEST);
            assertThat(row.estimate().after()).isGreaterThanOrEqualTo(Report.FEWEST);
          });
      var names = Stream.concat(report.kommuner().stream(), report.languages().stream()).filter(row -> !row.rest())
          .map(Row::label).toList();
      assertThat(names).allMatch(name -> real.stream().filter(need -> need.kommune().officialName().equals(name)
          || name(need.languages().getFirst().language()).equals(name)).count() >= Report.FEWEST);
      double untold = unmet(comparison) - before(report.kommuner());
      assertThat(report.kommuner().isEmpty() || Math.abs(untold) < 1e-9).isTrue();
    }
  }

  @Test
  void aLonelySmallCountTakesTheNextOneAlong() {
    var counts = Map.of(AARHUS, 40, ODENSE, 12, KOEBENHAVN, 3);
    var outcome = new Outcome(155, 10, Collections.nCopies(100, 1.0), counts, Map.of());
    var three = Collections.nCopies(3, outcome);

    var real = Stream.of(AARHUS, ODENSE, KOEBENHAVN).flatMap(each -> needs(each, 5).stream()).toList();
    var rows = Report.ofRealWomen(new Comparison(three, three), real).kommuner();

    assertThat(rows).extracting(Row::label, Row::before, Row::rest).containsExactly(
        tuple("Aarhus", "40.0", false),
        tuple("2 others", "15.0", true));
  }

  /** Four women who are drawn often make large counts. */
  @Test
  void aLargeCountOfFewRealWomenIsNotTold() {
    var counts = Map.of(AARHUS, 40, ODENSE, 50, KOEBENHAVN, 30);
    var three = Collections.nCopies(3, new Outcome(220, 10, Collections.nCopies(100, 1.0), counts, Map.of()));
    var real = new ArrayList<>(needs(AARHUS, 5));
    real.addAll(needs(ODENSE, 4));
    real.addAll(needs(KOEBENHAVN, 1));

    assertThat(Report.ofRealWomen(new Comparison(three, three), real).kommuner()).extracting(Row::label, Row::before)
        .containsExactly(tuple("Aarhus", "40.0"), tuple("2 others", "80.0"));
    real.removeLast();
    assertThat(Report.ofRealWomen(new Comparison(three, three), real).kommuner()).extracting(Row::label, Row::before)
        .containsExactly(tuple("3 others", "120.0"));
  }

  @Test
  void thePictureIsWellFormedAndHasTheFiguresOfTheTable() throws Exception {
    var report = Report.ofMadeUpWomen(comparison(3, 60));
    var what = List.of("20 more <volunteers> & \"others\"", "Without Odense");
    var svg = Picture.of(report, what, "1 year, seed 3");

    var texts = texts(parsed(svg).getElementsByTagName("text"));

    assertThat(texts).containsAll(what).contains("1 year, seed 3", "before", "after");
    var drawn = Stream.of(report.figures().subList(0, 4), report.kommuner(), report.waits()).flatMap(List::stream);
    assertThat(drawn).allSatisfy(row -> {
      assertThat(texts).contains(row.label(), row.before() + " → " + row.after(),
          row.difference() + " (" + row.interval() + ")");
      assertThat(report.lines()).anyMatch(line -> line.startsWith(row.label()) && line.contains(row.before())
          && line.contains(row.after()) && line.endsWith(row.difference() + "  " + row.interval()));
    });
  }

  @Test
  void thePictureSaysWhatItShowsToWhoCannotSeeIt() throws Exception {
    var report = Report.ofMadeUpWomen(comparison(4, 60));
    var picture = parsed(Picture.of(report, List.of("Nothing changes"), "1 year")).getDocumentElement();

    assertThat(picture.getAttribute("role")).isEqualTo("img");
    assertThat(picture.getAttribute("aria-labelledby")).isEqualTo("title description");
    assertThat(texts(picture.getElementsByTagName("title"))).containsExactly("What if: Nothing changes");
    assertThat(texts(picture.getElementsByTagName("desc"))).singleElement().asString().contains(
        report.figures().stream().map(Row::before).toList()).contains(
            report.kommuner().stream().map(Row::label).toList());
    assertThat(elements(picture)).extracting(Element::getTagName).doesNotContain("script", "image", "a", "use")
        .contains("circle", "rect", "line");
    assertThat(elements(picture)).noneMatch(element -> element.hasAttribute("href") || element.hasAttribute("onload"));
  }

  @Test
  void whereNobodyWasFoundThereIsNoWaitToTell() throws Exception {
    var nobody = Collections.nCopies(3, new Outcome(3, 0, List.of(), Map.of(new Kommune("0751"), 3), Map.of()));
    var report = Report.ofMadeUpWomen(new Comparison(nobody, nobody));

    assertThat(report.figures()).extracting(Row::label, Row::before)
        .contains(tuple("median wait, days", "-"));
    assertThat(Picture.of(report, List.of("Nothing changes"), "1 year")).doesNotContain("NaN");
    assertThat(Report.ofRealWomen(new Comparison(nobody, nobody), List.of()).kommuner()).isEmpty();
    parsed(Picture.of(Report.ofRealWomen(new Comparison(nobody, nobody), List.of()), List.of("x"), "y"));
  }

  private static Document parsed(String svg) throws Exception {
    var factory = DocumentBuilderFactory.newInstance();
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    return factory.newDocumentBuilder().parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
  }

  private static List<String> texts(NodeList nodes) {
    return IntStream.range(0, nodes.getLength()).mapToObj(i -> nodes.item(i).getTextContent()).toList();
  }

  private static List<Element> elements(Element root) {
    var all = root.getElementsByTagName("*");
    return IntStream.range(0, all.getLength()).mapToObj(i -> (Element) all.item(i)).toList();
  }
}
