package nyvej.match.expire;

import nyvej.match.MatchCommand;
import nyvej.vocabulary.MatchId;
import nyvej.vocabulary.NeedId;
import nyvej.vocabulary.VolunteerId;

/**
 * Nobody answered in time; sent by the automation {@link nyvej.automation.WhenAnAskIsDueThenExpireIt}.
 */
public record ExpireMatch(MatchId match, NeedId need, VolunteerId volunteer) implements MatchCommand {}
