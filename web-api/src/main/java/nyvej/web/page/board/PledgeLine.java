package nyvej.web.page.board;

import java.time.Instant;
import nyvej.vocabulary.NeedId;
import nyvej.vocabulary.PledgeId;

/** A partner's pledge that waits for an answer. */
public record PledgeLine(PledgeId id, NeedId need, String needCode, String partner, Instant madeAt) {}
