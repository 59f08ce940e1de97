package nyvej.engine;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nyvej.vocabulary.Consent;
import nyvej.vocabulary.Kommune;
import nyvej.vocabulary.NeedDescription;
import nyvej.vocabulary.NeedId;
import nyvej.vocabulary.VolunteerId;

/**
 * What matching knows of a need.
 *
 * @param id which need
 * @param description what she asks for
 * @param consent who may see the need, until when
 * @param open whether it still waits for somebody; false once a match is asked for or runs, or the need is closed
 * @param waitingSince since when it waits
 * @param expectedWeeks how long help is expected to last, at least 1
 * @param marks what is known between her and volunteers; volunteers without an entry have none
 * @param avoidedAreas kommuner that no helper may come from
 * @param continuity whether she wishes for a volunteer who helped her before
 */
public record NeedFacts(NeedId id, NeedDescription description, Consent consent, boolean open, Instant waitingSince,
    int expectedWeeks, Map<VolunteerId, Set<PairMark>> marks, Set<Kommune> avoidedAreas, boolean continuity) {
  /** Copies the collections; fewer weeks than 1 are an {@link IllegalArgumentException}. */
  public NeedFacts {
    if (expectedWeeks < 1) {
      throw new IllegalArgumentException("no weeks expected");
    }
    marks = marks.entrySet().stream()
        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> Set.copyOf(entry.getValue())));
    avoidedAreas = Set.copyOf(avoidedAreas);
  }

  /** Whether that is known between her and the volunteer. */
  public boolean marked(PairMark mark, VolunteerId volunteer) {
    return marks.getOrDefault(volunteer, Set.of()).contains(mark);
  }
}
