package nyvej.engine.index;

/** Walks over all groups of a branch. */
@FunctionalInterface
interface Groups<X extends Exception> {
  /** The rows of one group, in their order. */
  void see(int place, int languages, Rows[] group) throws X;

  /** All of them, in the order of place and languages. */
  static <X extends Exception> void of(Parts places, Groups<X> seeing) throws X {
    for (int i = 0; i < places.numbers().length; i++) {
      var speakers = (Parts) places.parts()[i];
      for (int j = 0; j < speakers.numbers().length; j++) {
        seeing.see(places.numbers()[i], speakers.numbers()[j], rows(speakers.parts()[j]));
      }
    }
  }

  private static Rows[] rows(Part part) {
    return switch (part) {
      case Rows rows -> new Rows[]{rows};
      case Group group -> group.rows();
      case Parts _ -> throw new IllegalArgumentException("not at the end of the way");
    };
  }
}
