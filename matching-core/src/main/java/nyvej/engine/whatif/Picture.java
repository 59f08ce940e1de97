package nyvej.engine.whatif;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nyvej.engine.whatif.Svg.Anchor;

/**
 * Draws a report: the network's figures, who found nobody by kommune, and how long people waited. Before is an amber ring or
 * outline, after a full blue-green disc or bar, so that neither colour nor print decides what is read;
 * light or dark as the reader's system is. What is the sum of all
 * others is told in figures alone, since it would dwarf the others.
 */
public final class Picture {
  private static final int WIDTH = 960;
  private static final int LEFT = 32;
  private static final int RIGHT = WIDTH - LEFT;
  private static final int PLOT = 214;
  private static final int PLOT_END = 550;
  private static final int VALUES = 574;
  private static final int DIFFERENCES = 714;
  private static final int LINE = 26;
  private static final int TILE = 88;
  private static final int GAP = 16;
  private static final int TILES = 4;
  private static final int RADIUS = 6;
  private static final int BAR = 8;
  private static final double STEPS = 5;

  private static final String CSS = """
      text { font-family: system-ui, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif; font-size: 14px; fill: #1c2427; }
      .title { font-size: 22px; font-weight: 600; }
      .heading { font-size: 17px; font-weight: 600; }
      .soft { fill: #505b5f; }
      .big { font-size: 22px; font-weight: 600; }
      .differs { font-weight: 600; }
      .ground { fill: #fffdf8; }
      .tile { fill: #f6f2e9; stroke: #d8d0bf; }
      .grid { stroke: #d8d0bf; }
      .between { stroke: #6b7578; stroke-width: 2; }
      .before { fill: #fffdf8; stroke: #b86a00; stroke-width: 2.5; }
      .after { fill: #0b5563; stroke: #0b5563; }
      @media (prefers-color-scheme: dark) {
        text { fill: #eee9dd; }
        .soft { fill: #b3bbba; }
        .ground { fill: #14191b; }
        .tile { fill: #1d2528; stroke: #3b474b; }
        .grid { stroke: #3b474b; }
        .between { stroke: #9aa4a6; }
        .before { fill: #14191b; stroke: #f0ae4a; }
        .after { fill: #7fcfd8; stroke: #7fcfd8; }
      }
      """;

  private static final String FOOT = "Women, as the mean of all runs. Bold: the 95 % interval of the difference leaves out 0. "
      + "Median and 9 in 10: of those who found somebody.";

  private final Svg svg = new Svg();
  private double y = LEFT;

  private Picture() {}

  /**
   * The picture as an SVG document without scripts or anything from elsewhere.
   *
   * @param what what would be different, a line each
   * @param how what was run
   */
  public static String of(Report report, List<String> what, String how) {
    var picture = new Picture();
    picture.head(what, how);
    picture.tiles(report.figures());
    if (!report.kommuner().isEmpty()) {
      picture.pairs("Found nobody, by kommune", report.kommuner());
    }
    picture.bars("Days until somebody was found", report.waits());
    picture.foot();
    picture.svg.ground(WIDTH, picture.y, "ground");
    return picture.svg.document(WIDTH, picture.y, CSS, "What if: " + String.join("; ", what), described(report, how));
  }

  private static String described(Report report, String how) {
    return Stream.concat(Stream.of(how), Stream.of(report.figures(), report.kommuner(), report.waits())
        .flatMap(List::stream)
        .map(row -> row.label() + ": before " + row.before() + ", after " + row.after() + ", difference "
            + row.difference()))
        .collect(Collectors.joining(". ", "", "."));
  }

  private void head(List<String> what, String how) {
    for (var line : what) {
      y += GAP;
      svg.text(LEFT, y, Anchor.START, "title", line);
      y += GAP;
    }
    y += RADIUS;
    svg.text(LEFT, y, Anchor.START, "soft", how);
    svg.circle(RIGHT - 142, y - 5, RADIUS, "before");
    svg.text(RIGHT - 130, y, Anchor.START, "", "before");
    svg.circle(RIGHT - 54, y - 5, RADIUS, "after");
    svg.text(RIGHT - 42, y, Anchor.START, "", "after");
    y += GAP;
  }

  private void tiles(List<Row> rows) {
    double width = (RIGHT - LEFT - GAP * (TILES - 1.0)) / TILES;
    for (int i = 0; i < TILES; i++) {
      var row = rows.get(i);
      double x = LEFT + i * (width + GAP);
      svg.box(x, y, width, TILE, "tile");
      svg.text(x + 12, y + 22, Anchor.START, "soft", row.label());
      svg.text(x + 12, y + 50, Anchor.START, "big", row.before() + " → " + row.after());
      svg.text(x + 12, y + 74, Anchor.START, weight(row), difference(row));
    }
    y += TILE;
  }

  private void pairs(String title, List<Row> rows) {
    var scale = heading(title, rows);
    for (var row : rows) {
      double middle = y + LINE / 2.0;
      double before = scale.x(row.estimate().before());
      double after = scale.x(row.estimate().after());
      labels(row, middle);
      if (!row.rest()) {
        svg.line(before, middle, after, middle, "between");
        svg.circle(before, middle, RADIUS, "before");
        svg.circle(after, middle, RADIUS - 1.0, "after");
      }
      y += LINE;
    }
    y += GAP;
  }

  private void bars(String title, List<Row> rows) {
    var scale = heading(title, rows);
    for (var row : rows) {
      double middle = y + LINE / 2.0;
      labels(row, middle);
      svg.box(PLOT, middle - BAR - 1, scale.x(row.estimate().before()) - PLOT, BAR, "before");
      svg.box(PLOT, middle + 1, scale.x(row.estimate().after()) - PLOT, BAR, "after");
      y += LINE;
    }
    y += GAP;
  }

  private void foot() {
    y += GAP;
    svg.text(LEFT, y, Anchor.START, "soft", FOOT);
    y += 2 * GAP;
  }

  private void labels(Row row, double middle) {
    svg.text(PLOT - 14, middle + 5, Anchor.END, "", row.label());
    svg.text(VALUES, middle + 5, Anchor.START, weight(row), row.before() + " → " + row.after());
    svg.text(DIFFERENCES, middle + 5, Anchor.START, weight(row), difference(row));
  }

  private static String difference(Row row) {
    return row.interval().isEmpty() ? row.difference() : row.difference() + " (" + row.interval() + ")";
  }

  private static String weight(Row row) {
    return row.differs() ? "differs" : "soft";
  }

  private Scale heading(String title, List<Row> rows) {
    y += 2 * GAP + RADIUS;
    svg.text(LEFT, y, Anchor.START, "heading", title);
    y += 2 * GAP;
    var scale = Scale.of(rows);
    for (double value = 0; value <= scale.end; value += scale.step) {
      svg.text(scale.x(value), y, Anchor.MIDDLE, "soft", String.valueOf(Math.round(value)));
      svg.line(scale.x(value), y + RADIUS, scale.x(value), y + RADIUS + rows.size() * (double) LINE, "grid");
    }
    y += RADIUS;
    return scale;
  }

  /** From 0 to a round number that is not exceeded. */
  private record Scale(double end, double step) {
    static Scale of(List<Row> rows) {
      double most = rows.stream().filter(row -> !row.rest()).map(Row::estimate)
          .mapToDouble(estimate -> Math.max(estimate.before(), estimate.after())).max().orElse(1);
      double power = Math.max(1, Math.pow(10, Math.floor(Math.log10(Math.max(1, most) / STEPS))));
      double step = Stream.of(1, 2, 5, 10).map(factor -> factor * power).filter(each -> each * STEPS >= most)
          .findFirst().orElse(10 * power);
      return new Scale(Math.max(1, Math.ceil(most / step)) * step, step);
    }

    double x(double value) {
      return PLOT + (PLOT_END - PLOT) * value / end;
    }
  }
}
