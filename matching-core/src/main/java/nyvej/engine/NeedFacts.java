package nyvej.engine;

import java.time.Instant;
import java.util.Set;
import nyvej.vocabulary.Consent;
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
 * @param declinedBy volunteers who said no to her or whom she said no to
 */
public record NeedFacts(NeedId id, NeedDescription description, Consent consent, boolean open, Instant waitingSince,
    Set<VolunteerId> declinedBy) {
  /** Copies the set. */
  public NeedFacts {
    declinedBy = Set.copyOf(declinedBy);
  }
}
