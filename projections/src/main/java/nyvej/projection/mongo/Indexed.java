package nyvej.projection.mongo;

import static java.util.Objects.requireNonNull;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import nyvej.engine.PairMark;
import nyvej.engine.Weights;
import nyvej.engine.index.CandidateIndex;
import nyvej.projection.Matchable;
import nyvej.state.Volunteer;
import nyvej.vocabulary.SurvivorId;
import nyvej.vocabulary.VolunteerId;

/** Volunteers in memory, with what is known between them and survivors. One thread at a time puts; what was shown is not changed. */
final class Indexed {
  private final CandidateIndex index;
  private final Map<SurvivorId, Map<VolunteerId, Set<PairMark>>> marks = new ConcurrentHashMap<>();

  /** Without anybody. */
  Indexed(Weights weights) {
    this(new CandidateIndex(weights));
  }

  private Indexed(CandidateIndex index) {
    this.index = index;
  }

  /** These are as this says from now on; with them all events before a position are known. */
  void put(List<Volunteer> some, Instant now, long next) {
    some.forEach(this::mark);
    index.put(some.stream().map(each -> each.factsAt(now)).toList(), next);
  }

  /** A mark that is taken away leaves none behind. */
  private void mark(Volunteer volunteer) {
    volunteer.marked().forEach(survivor -> marks.compute(survivor, (_, before) -> {
      var after = new HashMap<>(before == null ? Map.of() : before);
      after.put(volunteer.id(), volunteer.marks(survivor));
      return Map.copyOf(after);
    }));
  }

  Matchable matchable() {
    return new Matchable(index.candidates(), Collections.unmodifiableMap(marks));
  }

  /**
   * Writes what was shown at one moment: of each survivor her id and her volunteers with their marks, then the index. Marks may be
   * newer than the index, since whoever reads them reads all that changed since that again.
   */
  static void write(Matchable shown, OutputStream to) throws IOException {
    var out = new DataOutputStream(to);
    var marks = Map.copyOf(shown.marks());
    out.writeInt(marks.size());
    for (var survivor : marks.entrySet()) {
      write(survivor.getKey().value(), out);
      out.writeInt(survivor.getValue().size());
      for (var volunteer : survivor.getValue().entrySet()) {
        write(volunteer.getKey().value(), out);
        out.writeByte(volunteer.getValue().size());
        for (var mark : volunteer.getValue()) {
          out.writeUTF(mark.name());
        }
      }
    }
    shown.candidates().write(out);
  }

  /** Takes no more than what {@link #write} wrote for granted: fails where that makes no sense. */
  static Indexed read(InputStream from, Weights weights) throws IOException {
    var in = new DataInputStream(from);
    var marks = new HashMap<SurvivorId, Map<VolunteerId, Set<PairMark>>>();
    for (int survivors = in.readInt(); survivors > 0; survivors--) {
      marks.put(new SurvivorId(readId(in)), readVolunteers(in));
    }
    var read = new Indexed(CandidateIndex.read(in, weights));
    read.marks.putAll(marks);
    return read;
  }

  private static Map<VolunteerId, Set<PairMark>> readVolunteers(DataInputStream in) throws IOException {
    var volunteers = new HashMap<VolunteerId, Set<PairMark>>();
    for (int left = in.readInt(); left > 0; left--) {
      var volunteer = new VolunteerId(readId(in));
      var known = EnumSet.noneOf(PairMark.class);
      for (int marks = in.readByte(); marks > 0; marks--) {
        known.add(PairMark.valueOf(requireNonNull(in.readUTF())));
      }
      volunteers.put(volunteer, Set.copyOf(known));
    }
    return Map.copyOf(volunteers);
  }

  private static void write(UUID id, DataOutputStream out) throws IOException {
    out.writeLong(id.getMostSignificantBits());
    out.writeLong(id.getLeastSignificantBits());
  }

  private static UUID readId(DataInputStream in) throws IOException {
    return new UUID(in.readLong(), in.readLong());
  }
}
