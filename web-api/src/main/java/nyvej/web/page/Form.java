package nyvej.web.page;

import static java.util.Objects.requireNonNullElse;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import nyvej.vocabulary.InvalidValue;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * A form as it was filled in, with what is wrong in it: shown again after a mistake, it loses nothing. May hold what
 * identifies a person, so it is never logged.
 */
public final class Form {
  private final MultiValueMap<String, String> fields;
  private final Map<String, String> errors = new LinkedHashMap<>();

  private Form(MultiValueMap<String, String> fields) {
    this.fields = fields;
  }

  /** As it came in. */
  public static Form of(MultiValueMap<String, String> fields) {
    return new Form(fields);
  }

  /** With nothing filled in. */
  public static Form empty() {
    return new Form(new LinkedMultiValueMap<>());
  }

  /** Fills in. */
  public Form with(String field, Object... values) {
    for (var value : values) {
      fields.add(field, value.toString());
    }
    return this;
  }

  /** The field's only or first value, without blanks around it; empty when there is none. */
  public String value(String field) {
    return requireNonNullElse(fields.getFirst(field), "").strip();
  }

  /** All of the field's values. */
  public List<String> values(String field) {
    return fields.getOrDefault(field, List.of());
  }

  /** Whether the field has that value. */
  public boolean chosen(String field, Object value) {
    return values(field).contains(value.toString());
  }

  /** The field's value at a place, from 0; empty when there is none. */
  public String at(String field, int place) {
    var values = values(field);
    return place < values.size() ? values.get(place) : "";
  }

  /** The number of the last row to show for a field of several values. */
  public int rows(String field, int atLeast) {
    return Math.max(values(field).size() - 1, atLeast);
  }

  /** What is wrong, by field, in the reader's language and in the order found. */
  public Map<String, String> errors() {
    return errors;
  }

  /** What is wrong with a field; null when nothing is. */
  public @Nullable String error(String field) {
    return errors.get(field);
  }

  /** Says what is wrong with a field; the first word stands. */
  public void wrong(String field, String words) {
    errors.putIfAbsent(field, words);
  }

  /** Reads a part of the form; a value that the domain refuses becomes the field's error, and null comes back. */
  public <T> @Nullable T read(String field, Wording say, Supplier<T> reading) {
    try {
      return reading.get();
    } catch (InvalidValue invalid) {
      wrong(field, say.problem(invalid.code()));
      return null;
    }
  }

  /** Reads a whole number; null, and an error, when it is none. */
  public @Nullable Integer number(String field, Wording say) {
    try {
      return Integer.valueOf(value(field));
    } catch (NumberFormatException malformed) {
      wrong(field, say.text("number." + field));
      return null;
    }
  }

  /** Reads a choice among an enum's values; null, and an error, when nothing is chosen. */
  public <E extends Enum<E>> @Nullable E choice(String field, Class<E> type, Wording say, String missing) {
    try {
      return Enum.valueOf(type, value(field));
    } catch (IllegalArgumentException unknown) {
      wrong(field, say.text(missing));
      return null;
    }
  }

  @Override
  public String toString() {
    return "Form";
  }
}
