package nyvej.engine.index;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nyvej.engine.VolunteerFacts;
import nyvej.engine.Weights;
import nyvej.vocabulary.VolunteerId;

/**
 * Keeps all volunteers of the network in memory. One thread at a time changes it, each change making the next version; whoever asks
 * takes the version that there is and is never kept waiting.
 */
public final class CandidateIndex {
  private final Locations locations;
  private volatile Candidates candidates;

  /** Without anybody. */
  public CandidateIndex(Weights weights) {
    this(new Locations(), new Candidates(weights, new LanguageSets(), Map.of(), Parts.EMPTY, 0));
  }

  CandidateIndex(Locations locations, Candidates candidates) {
    this.locations = locations;
    this.candidates = candidates;
  }

  /**
   * Reads what {@link Candidates#write} wrote. Takes about a second for a million volunteers.
   *
   * @throws UnreadableIndexException when it is no index, damaged, or of a form not known here
   */
  public static CandidateIndex read(InputStream from, Weights weights) throws IOException {
    return new IndexReader(from).read(weights);
  }

  /** The latest version. */
  public Candidates candidates() {
    return candidates;
  }

  /**
   * The next version: these volunteers are as these facts say, others as before.
   *
   * @param position what {@link Candidates#position()} says from then on
   */
  public void put(Collection<VolunteerFacts> facts, long position) {
    put(facts, List.of(), position);
  }

  /** The next version, without these volunteers; those it does not have are no matter. */
  public void remove(Collection<VolunteerId> gone, long position) {
    put(List.of(), gone, position);
  }

  private synchronized void put(Collection<VolunteerFacts> facts, Collection<VolunteerId> gone, long position) {
    var parts = candidates.parts();
    var branches = candidates.branches();
    for (var id : gone) {
      parts = without(parts, id);
    }
    for (var volunteer : facts) {
      if (!branches.containsKey(volunteer.branch())) {
        var more = new HashMap<>(branches);
        more.put(volunteer.branch(), branches.size());
        branches = Map.copyOf(more);
      }
      var number = Objects.requireNonNull(branches.get(volunteer.branch()));
      parts = with(without(parts, volunteer.id()), Key.of(volunteer, number, candidates.languages()),
          Row.of(volunteer));
    }
    candidates = candidates.next(branches, parts, position);
  }

  private Parts with(Parts parts, Key key, Row row) {
    candidates.languages().spoken(key.languages(), key.place());
    locations.put(row.high(), row.low(), key.packed());
    return parts.with(key.way(), group -> Group.with(group, row));
  }

  private Parts without(Parts parts, VolunteerId id) {
    long high = id.value().getMostSignificantBits();
    long low = id.value().getLeastSignificantBits();
    long packed = locations.get(high, low);
    if (packed == 0) {
      return parts;
    }
    locations.remove(high, low);
    var key = Key.unpacked(packed);
    return parts.with(key.way(), group -> Group.without(group, key.order(), high, low));
  }
}
