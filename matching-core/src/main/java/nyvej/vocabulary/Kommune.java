package nyvej.vocabulary;

import static nyvej.vocabulary.InvalidValue.require;

import java.util.Collection;
import java.util.Objects;

/**
 * A Danish municipality by its official four-digit code: the 98 kommuner and Christiansø.
 *
 * @param value the code, such as {@code 0751}
 */
public record Kommune(String value) implements Comparable<Kommune> {
  /** Refuses {@code kommune.unknown}. */
  public Kommune {
    require(Kommuner.ALL.containsKey(value), "kommune.unknown");
  }

  /** All of them, in the order of their codes. */
  public static Collection<Kommune> all() {
    return Kommuner.ALL.keySet().stream().map(Kommune::new).toList();
  }

  /** The official name, such as {@code Aarhus}. */
  public String officialName() {
    return facts().name();
  }

  /** The region's code, such as {@code 1082}. */
  public String region() {
    return facts().region();
  }

  /** People living in its towns; a weight for synthetic people, not an official figure. */
  public int townPopulation() {
    return facts().townPopulation();
  }

  /** Great-circle distance between the population-weighted centres, in kilometres. */
  public double kilometresTo(Kommune other) {
    return facts().centre().kilometresTo(other.facts().centre());
  }

  private Kommuner.Facts facts() {
    return Objects.requireNonNull(Kommuner.ALL.get(value));
  }

  @Override
  public int compareTo(Kommune other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
