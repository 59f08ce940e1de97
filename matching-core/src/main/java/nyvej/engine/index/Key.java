package nyvej.engine.index;

import nyvej.engine.VolunteerFacts;

/**
 * What all volunteers of a group share.
 *
 * @param branch the branch's number
 * @param place the place's number
 * @param languages the number of the set of languages
 * @param support a bit for each kind of support
 */
record Key(int branch, int place, int languages, int support) {
  static Key of(VolunteerFacts facts, int branch, LanguageSets languages) {
    var offer = facts.availability();
    return offer == null
        ? new Key(branch, Places.NOWHERE, LanguageSets.NONE, 0)
        : new Key(branch, Places.number(offer.kommune()), languages.number(offer.languages()),
            Row.support(offer.supportTypes()));
  }

  /** The way to the group through {@link Parts}. */
  int[] way() {
    return new int[]{branch, place, languages, support};
  }

  /** In one word, never 0. */
  long packed() {
    return 1L << 63 | (long) branch << 40 | (long) languages << 16 | (long) place << 8 | support;
  }

  static Key unpacked(long packed) {
    return new Key((int) (packed >>> 40) & 0x7FFFFF, (int) (packed >>> 8) & 0xFF, (int) (packed >>> 16) & 0xFFFFFF,
        (int) packed & 0xFF);
  }
}
