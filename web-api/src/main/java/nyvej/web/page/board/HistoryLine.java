package nyvej.web.page.board;

import java.time.Instant;

/**
 * What happened to a need, and by whom.
 *
 * @param what name of the event, such as {@code MatchApproved}
 * @param who in words
 */
public record HistoryLine(Instant at, String what, String who) {}
