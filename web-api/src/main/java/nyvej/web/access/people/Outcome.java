package nyvej.web.access.people;

/** What came of a wish: what it made, or the stable code of why not. */
sealed interface Outcome<T> {
  record Done<T>(T what) implements Outcome<T> {}

  record Refused<T>(String code) implements Outcome<T> {}
}
