package nyvej.engine.index;

/** Walks over all groups of a branch. */
@FunctionalInterface
interface Groups<X extends Exception> {
  /** One group. */
  void see(int place, int languages, Group group) throws X;

  /** All of them, in the order of place and languages. */
  static <X extends Exception> void of(Parts places, Groups<X> seeing) throws X {
    for (int i = 0; i < places.numbers().length; i++) {
      var speakers = (Parts) places.parts()[i];
      for (int j = 0; j < speakers.numbers().length; j++) {
        seeing.see(places.numbers()[i], speakers.numbers()[j], (Group) speakers.parts()[j]);
      }
    }
  }
}
