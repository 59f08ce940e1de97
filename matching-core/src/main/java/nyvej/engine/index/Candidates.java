package nyvej.engine.index;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import nyvej.engine.NeedFacts;
import nyvej.engine.Proposal;
import nyvej.engine.Proposals;
import nyvej.engine.Weights;
import nyvej.vocabulary.BranchId;

/**
 * All volunteers as they were at one position of the log. Never changes, so any number of threads may ask it, for as long as they
 * like.
 */
public final class Candidates {
  private final Weights weights;
  private final LanguageSets languages;
  private final Map<BranchId, Integer> branches;
  private final Parts parts;
  private final long position;

  /**
   * What was found.
   *
   * @param proposals the best first; equal scores in the order of the volunteers' ids
   * @param scanned how many volunteers were looked at for it
   */
  public record Found(List<Proposal> proposals, int scanned) {
    /** Copies the list. */
    public Found {
      proposals = List.copyOf(proposals);
    }
  }

  Candidates(Weights weights, LanguageSets languages, Map<BranchId, Integer> branches, Parts parts, long position) {
    this.weights = weights;
    this.languages = languages;
    this.branches = branches;
    this.parts = parts;
    this.position = position;
  }

  /** Whose events are in it: all before that position. */
  public long position() {
    return position;
  }

  /** How many volunteers there are. */
  public int size() {
    return parts.size();
  }

  /**
   * The best volunteers for a need, as {@link nyvej.engine.PlainMatching} would find them among all of these branches. Takes as
   * long as there are volunteers near by who might be among the best, however many there are elsewhere.
   *
   * @param among branches to look at; one that has no volunteers is as good as none
   * @param now the time that consent, clearances, asks and waiting are judged at
   * @param limit how many at most, at least 0
   */
  public Found best(NeedFacts need, Collection<BranchId> among, Instant now, int limit) {
    var search = new Search(need, now, limit, weights, languages);
    var best = search.among(found(among));
    return new Found(best, search.scanned());
  }

  /**
   * The same for one branch, with how many of its volunteers each rule speaks against. Looks at all of them: O(volunteers of the
   * branch).
   */
  public Proposals propose(NeedFacts need, BranchId branch, Instant now, int limit) {
    var best = best(need, List.of(branch), now, limit).proposals();
    return new Tally(need, now, languages).of(found(List.of(branch)), best);
  }

  List<Search.Branch> found(Collection<BranchId> among) {
    var found = new ArrayList<Search.Branch>();
    for (var branch : among) {
      var number = branches.get(branch);
      if (number != null && parts.get(number) instanceof Parts places) {
        found.add(new Search.Branch(branch, places));
      }
    }
    return found;
  }

  /**
   * Writes this version in a form that {@link CandidateIndex#read} reads: versioned, with a check value, some 90 bytes a
   * volunteer.
   *
   * @param to is flushed, not closed
   */
  public void write(OutputStream to) throws IOException {
    new IndexWriter(to).write(this);
  }

  Candidates next(Map<BranchId, Integer> nextBranches, Parts nextParts, long nextPosition) {
    return new Candidates(weights, languages, nextBranches, nextParts, nextPosition);
  }

  Map<BranchId, Integer> branches() {
    return branches;
  }

  Weights weights() {
    return weights;
  }

  LanguageSets languages() {
    return languages;
  }

  Parts parts() {
    return parts;
  }
}
