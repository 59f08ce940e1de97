package nyvej.engine.index;

import nyvej.engine.VolunteerFacts;

/**
 * Where a volunteer is: the group, and the place within it.
 *
 * @param branch the branch's number
 * @param place the place's number
 * @param languages the number of the set of languages
 * @param order see {@link Bits#order}
 */
record Key(int branch, int place, int languages, int order) {
  static Key of(VolunteerFacts facts, int branch, LanguageSets languages) {
    int order = Bits.order(Bits.of(facts));
    var offer = facts.availability();
    return offer == null
        ? new Key(branch, Places.NOWHERE, LanguageSets.NONE, order)
        : new Key(branch, Places.number(offer.kommune()), languages.number(offer.languages()), order);
  }

  /** The way to the group through {@link Parts}. */
  int[] way() {
    return new int[]{branch, place, languages};
  }

  /** In one word, never 0. */
  long packed() {
    return 1L << 63 | (long) branch << 43 | (long) languages << 20 | (long) place << 13 | order;
  }

  static Key unpacked(long packed) {
    return new Key((int) (packed >>> 43) & 0xFFFFF, (int) (packed >>> 13) & 0x7F, (int) (packed >>> 20) & 0x7FFFFF,
        (int) packed & 0x1FFF);
  }
}
