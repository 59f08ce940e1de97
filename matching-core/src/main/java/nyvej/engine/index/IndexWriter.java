package nyvej.engine.index;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32C;
import java.util.zip.CheckedOutputStream;
import nyvej.vocabulary.BranchId;
import nyvej.vocabulary.LanguageSkill;

/** Writes a version of the index in its {@linkplain ByteForm byte form}. */
final class IndexWriter {
  private final CheckedOutputStream checked;
  private final DataOutputStream out;

  IndexWriter(OutputStream to) {
    checked = new CheckedOutputStream(new BufferedOutputStream(to, 1 << 16), new CRC32C());
    out = new DataOutputStream(checked);
  }

  void write(Candidates candidates) throws IOException {
    out.writeLong(ByteForm.MAGIC);
    out.writeInt(ByteForm.VERSION);
    out.writeInt(ByteForm.SHAPE);
    out.writeLong(candidates.position());
    writeLanguages(candidates.languages().all());
    writeBranches(candidates.branches());
    writeGroups(candidates.parts());
    out.writeLong(checked.getChecksum().getValue());
    out.flush();
  }

  private void writeLanguages(List<List<LanguageSkill>> sets) throws IOException {
    out.writeInt(sets.size() - 1);
    for (var set : sets.subList(1, sets.size())) {
      out.writeByte(set.size());
      for (var skill : set) {
        out.writeUTF(skill.language().value());
        out.writeByte(skill.level().ordinal());
      }
    }
  }

  private void writeBranches(Map<BranchId, Integer> branches) throws IOException {
    out.writeInt(branches.size());
    for (var branch : branches.entrySet().stream().sorted(Map.Entry.comparingByValue()).toList()) {
      out.writeLong(branch.getKey().value().getMostSignificantBits());
      out.writeLong(branch.getKey().value().getLeastSignificantBits());
    }
  }

  private void writeGroups(Parts branches) throws IOException {
    var count = new int[1];
    for (var branch : branches.parts()) {
      Groups.of((Parts) branch, (_, _, _) -> count[0]++);
    }
    out.writeInt(count[0]);
    for (int i = 0; i < branches.numbers().length; i++) {
      int branch = branches.numbers()[i];
      Groups.of((Parts) branches.parts()[i],
          (place, languages, group) -> write(branch, place, languages, group));
    }
  }

  private void write(int branch, int place, int languages, Rows[] group) throws IOException {
    out.writeInt(branch);
    out.writeInt(place == Places.NOWHERE ? 0 : Integer.parseInt(Places.kommune(place).value()));
    out.writeInt(languages);
    out.writeInt(Part.size(group));
    for (var rows : group) {
      for (int row = 0; row < rows.size(); row++) {
        write(rows.row(row));
      }
    }
  }

  private void write(Row row) throws IOException {
    for (long word : row.words()) {
      out.writeLong(word);
    }
    out.writeShort(row.more().length);
    for (long word : row.more()) {
      out.writeLong(word);
    }
  }
}
