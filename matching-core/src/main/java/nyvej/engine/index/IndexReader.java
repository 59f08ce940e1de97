package nyvej.engine.index;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UTFDataFormatException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.CRC32C;
import java.util.zip.CheckedInputStream;
import nyvej.engine.Weights;
import nyvej.vocabulary.BranchId;
import nyvej.vocabulary.Kommune;
import nyvej.vocabulary.Language;
import nyvej.vocabulary.LanguageLevel;
import nyvej.vocabulary.LanguageSkill;
import org.jspecify.annotations.Nullable;

/** Reads an index from its {@linkplain ByteForm byte form}. */
final class IndexReader {
  private static final LanguageLevel[] LEVELS = LanguageLevel.values();

  private final CheckedInputStream checked;
  private final DataInputStream in;
  private final LanguageSets languages = new LanguageSets();
  private final Locations locations = new Locations();

  IndexReader(InputStream from) {
    checked = new CheckedInputStream(new BufferedInputStream(from, 1 << 16), new CRC32C());
    in = new DataInputStream(checked);
  }

  CandidateIndex read(Weights weights) throws IOException {
    try {
      readHeader();
      long position = in.readLong();
      readLanguages();
      var branches = readBranches();
      var parts = readGroups(branches.size());
      long sum = checked.getChecksum().getValue();
      if (in.readLong() != sum) {
        throw new UnreadableIndexException("damaged: the check value differs");
      }
      return new CandidateIndex(locations, new Candidates(weights, languages, branches, parts, position));
    } catch (EOFException | UTFDataFormatException | RuntimeException senseless) {
      throw new UnreadableIndexException("damaged: ends too early or makes no sense", senseless);
    }
  }

  private void readHeader() throws IOException {
    if (in.readLong() != ByteForm.MAGIC) {
      throw new UnreadableIndexException("no index of volunteers");
    }
    int version = in.readInt();
    if (version != ByteForm.VERSION) {
      throw new UnreadableIndexException("of version " + version + ", known is " + ByteForm.VERSION);
    }
    if (in.readInt() != ByteForm.SHAPE) {
      throw new UnreadableIndexException("written with other vocabulary");
    }
  }

  private void readLanguages() throws IOException {
    var known = new HashMap<String, Language>();
    int sets = in.readInt();
    for (int number = 1; number <= sets; number++) {
      var set = new ArrayList<LanguageSkill>();
      for (int size = in.readByte(); size > 0; size--) {
        set.add(new LanguageSkill(known.computeIfAbsent(in.readUTF(), Language::new), LEVELS[in.readByte()]));
      }
      require(languages.number(List.copyOf(set)) == number);
    }
  }

  private Map<BranchId, Integer> readBranches() throws IOException {
    var branches = new HashMap<BranchId, Integer>();
    int count = in.readInt();
    for (int number = 0; number < count; number++) {
      require(branches.put(new BranchId(new UUID(in.readLong(), in.readLong())), number) == null);
    }
    return Map.copyOf(branches);
  }

  private Parts readGroups(int branches) throws IOException {
    var parts = Parts.EMPTY;
    for (int left = in.readInt(); left > 0; left--) {
      int branch = in.readInt();
      int place = readPlace();
      int set = in.readInt();
      require(branch >= 0 && branch < branches && set >= 0 && set < languages.all().size());
      languages.spoken(set, place);
      var group = readGroup(branch, place, set);
      parts = parts.with(new int[]{branch, place, set}, before -> {
        require(before == null);
        return group;
      });
    }
    return parts;
  }

  private int readPlace() throws IOException {
    int code = in.readInt();
    return code == 0 ? Places.NOWHERE : Places.number(new Kommune("%04d".formatted(code)));
  }

  private Part readGroup(int branch, int place, int set) throws IOException {
    var group = new Group.Filling();
    @Nullable
    Row before = null;
    int size = in.readInt();
    require(size > 0);
    for (int left = size; left > 0; left--) {
      var row = readRow();
      int order = Bits.order(row.bits());
      require(locations.get(row.high(), row.low()) == 0);
      require(before == null || order > Bits.order(before.bits()) || order == Bits.order(before.bits())
          && Row.compareIds(before.high(), before.low(), row.high(), row.low()) < 0);
      locations.put(row.high(), row.low(), new Key(branch, place, set, order).packed());
      group.add(row);
      before = row;
    }
    return group.done();
  }

  private Row readRow() throws IOException {
    var words = new long[Row.WORDS];
    for (int i = 0; i < words.length; i++) {
      words[i] = in.readLong();
    }
    var more = new long[in.readUnsignedShort()];
    for (int i = 0; i < more.length; i++) {
      more[i] = in.readLong();
    }
    require(More.sensible(more));
    return new Row(words, more);
  }

  private static void require(boolean sensible) {
    if (!sensible) {
      throw new IllegalArgumentException();
    }
  }
}
