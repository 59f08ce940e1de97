package nyvej.engine.index;

/**
 * In which group each volunteer is: a hash table in one array, for the thread that changes the index. Less than 50 bytes a
 * volunteer.
 */
final class Locations {
  private static final int WORDS = 3;

  private long[] table = new long[16 * WORDS];
  private int size;

  /** The packed key of the volunteer's group; 0 when the volunteer is in none. */
  long get(long high, long low) {
    return table[slot(high, low) + 2];
  }

  void put(long high, long low, long packedKey) {
    if ((size + 1) * 3L > capacity() * 2L) {
      grow();
    }
    int slot = slot(high, low);
    if (table[slot + 2] == 0) {
      size++;
    }
    table[slot] = high;
    table[slot + 1] = low;
    table[slot + 2] = packedKey;
  }

  void remove(long high, long low) {
    int slot = slot(high, low);
    if (table[slot + 2] == 0) {
      return;
    }
    size--;
    table[slot + 2] = 0;
    closeUp(slot);
  }

  /** Whoever was put behind the removed one because of it is put anew. */
  private void closeUp(int removed) {
    for (int slot = after(removed); table[slot + 2] != 0; slot = after(slot)) {
      long key = table[slot + 2];
      table[slot + 2] = 0;
      int better = slot(table[slot], table[slot + 1]);
      table[better] = table[slot];
      table[better + 1] = table[slot + 1];
      table[better + 2] = key;
    }
  }

  private void grow() {
    var old = table;
    table = new long[old.length * 2];
    for (int from = 0; from < old.length; from += WORDS) {
      if (old[from + 2] != 0) {
        System.arraycopy(old, from, table, slot(old[from], old[from + 1]), WORDS);
      }
    }
  }

  private int capacity() {
    return table.length / WORDS;
  }

  private int slot(long high, long low) {
    long mixed = (high ^ Long.rotateLeft(low, 32)) * 0x9E3779B97F4A7C15L;
    int slot = (int) ((mixed >>> 33) % capacity()) * WORDS;
    while (table[slot + 2] != 0 && !(table[slot] == high && table[slot + 1] == low)) {
      slot = after(slot);
    }
    return slot;
  }

  private int after(int slot) {
    return slot + WORDS == table.length ? 0 : slot + WORDS;
  }
}
