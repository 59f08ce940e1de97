package nyvej.engine.index;

/** Walks over all groups of a branch. */
@FunctionalInterface
interface Groups<X extends Exception> {
  /** One group. */
  void see(int place, int languages, int support, Group group) throws X;

  /** All of them, in the order of place, languages and support. */
  static <X extends Exception> void of(Parts places, Groups<X> seeing) throws X {
    for (int i = 0; i < places.numbers().length; i++) {
      var speakers = (Parts) places.parts()[i];
      for (int j = 0; j < speakers.numbers().length; j++) {
        var supporters = (Parts) speakers.parts()[j];
        for (int k = 0; k < supporters.numbers().length; k++) {
          seeing.see(places.numbers()[i], speakers.numbers()[j], supporters.numbers()[k],
              (Group) supporters.parts()[k]);
        }
      }
    }
  }
}
