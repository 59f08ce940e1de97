package nyvej.engine.whatif;

import java.util.Locale;

/** Writes the few shapes that a chart needs, as SVG. */
final class Svg {
  private final StringBuilder body = new StringBuilder();

  enum Anchor {
    START, MIDDLE, END
  }

  void text(double x, double y, Anchor anchor, String style, String text) {
    add("<text x=\"%s\" y=\"%s\" text-anchor=\"%s\" class=\"%s\">%s</text>", number(x), number(y),
        anchor.name().toLowerCase(Locale.ROOT), style, escaped(text));
  }

  void line(double x1, double y1, double x2, double y2, String style) {
    add("<line x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\" class=\"%s\"/>", number(x1), number(y1), number(x2), number(y2),
        style);
  }

  void circle(double x, double y, double radius, String style) {
    add("<circle cx=\"%s\" cy=\"%s\" r=\"%s\" class=\"%s\"/>", number(x), number(y), number(radius), style);
  }

  void box(double x, double y, double width, double height, String style) {
    add("<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" class=\"%s\"/>", number(x), number(y), number(width),
        number(height), style);
  }

  /** Behind all that is there already. */
  void ground(double width, double height, String style) {
    body.insert(0, "<rect width=\"%s\" height=\"%s\" class=\"%s\"/>\n".formatted(number(width), number(height), style));
  }

  /** The whole picture, which screen readers know by its title and description. */
  String document(double width, double height, String css, String title, String description) {
    return """
        <svg xmlns="http://www.w3.org/2000/svg" width="%1$s" height="%2$s" viewBox="0 0 %1$s %2$s" role="img" \
        aria-labelledby="title description">
        <title id="title">%3$s</title>
        <desc id="description">%4$s</desc>
        <style>
        %5$s</style>
        %6$s</svg>
        """.formatted(number(width), number(height), escaped(title), escaped(description), css, body);
  }

  private void add(String element, Object... values) {
    body.append(element.formatted(values)).append('\n');
  }

  private static String number(double value) {
    var rounded = String.format(Locale.ROOT, "%.1f", value);
    return rounded.endsWith(".0") ? rounded.substring(0, rounded.length() - 2) : rounded;
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
  }
}
