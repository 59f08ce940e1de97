package nyvej.projection;

import java.time.Instant;
import nyvej.vocabulary.MatchId;
import nyvej.vocabulary.PersonId;
import nyvej.vocabulary.PledgeId;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened, for showing who else works on a case.
 *
 * @param at when
 * @param what name of the event, such as {@code MatchApproved}
 * @param by who; null when it followed from something else
 * @param match the match it was about, if any
 * @param pledge the pledge it was about, if any
 */
public record Step(Instant at, String what, @Nullable PersonId by, @Nullable MatchId match,
    @Nullable PledgeId pledge) {}
