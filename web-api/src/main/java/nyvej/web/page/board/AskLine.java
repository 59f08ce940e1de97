package nyvej.web.page.board;

import java.time.Instant;
import nyvej.vocabulary.MatchId;
import nyvej.vocabulary.NeedId;

/**
 * A volunteer who is asked, or said yes.
 *
 * @param answerBy when the ask expires
 */
public record AskLine(MatchId id, NeedId need, String needCode, String volunteerCode, Instant answerBy) {}
