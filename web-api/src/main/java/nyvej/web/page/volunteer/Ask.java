package nyvej.web.page.volunteer;

import java.time.Instant;
import nyvej.vocabulary.MatchId;
import nyvej.vocabulary.NeedDescription;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of a volunteer, or was accepted; nothing that identifies her.
 *
 * @param kilometres between the kommuner's centres, a ferry counted, rounded; null while the volunteer has stated no kommune
 */
public record Ask(MatchId id, NeedDescription wanted, @Nullable Long kilometres, Instant answerBy) {}
