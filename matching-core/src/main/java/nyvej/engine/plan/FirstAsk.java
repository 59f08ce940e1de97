package nyvej.engine.plan;

import nyvej.engine.plan.Asking.Answers;
import nyvej.vocabulary.VolunteerId;

/**
 * Whom a need should ask first, so that all who wait come to a yes soon.
 *
 * @param volunteer who
 * @param answers what speaks for it: there is at least one yes
 * @param chance how likely another is, as of {@link Asking}
 * @param asksLeft how often the volunteer can be asked in this week, at least once
 */
public record FirstAsk(VolunteerId volunteer, Answers answers, double chance, int asksLeft) {}
