package nyvej.web.page.board;

import java.util.List;

/**
 * Why others are not proposed.
 *
 * @param candidates volunteers looked at
 * @param fitting how many of them fit
 * @param rules each rule that speaks against somebody, with how many, most first
 * @param nobody why nobody fits; empty when somebody does
 */
public record WhyNot(int candidates, int fitting, List<Excluded> rules, List<String> nobody) {
  /** A rule, in words, and how many volunteers it speaks against. */
  public record Excluded(String rule, int volunteers) {}
}
