package nyvej.state;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Copies of immutable collections with one element more or less. */
final class With {
  private With() {}

  static <E> Set<E> added(Set<E> set, E element) {
    var copy = new HashSet<>(set);
    copy.add(element);
    return Set.copyOf(copy);
  }

  static <E> Set<E> both(Set<E> set, Set<E> other) {
    var copy = new HashSet<>(set);
    copy.addAll(other);
    return Set.copyOf(copy);
  }

  static <E> Set<E> removed(Set<E> set, E element) {
    var copy = new HashSet<>(set);
    copy.remove(element);
    return Set.copyOf(copy);
  }

  static <K, V> Map<K, V> put(Map<K, V> map, K key, V value) {
    var copy = new HashMap<>(map);
    copy.put(key, value);
    return Map.copyOf(copy);
  }

  static <K, V> Map<K, V> removed(Map<K, V> map, K key) {
    var copy = new HashMap<>(map);
    copy.remove(key);
    return Map.copyOf(copy);
  }
}
