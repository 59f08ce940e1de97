/**
 * What would change if the network were another one: a simulation for whoever plans it.
 *
 * <p>A {@link nyvej.engine.whatif.Network} is volunteers and the needs that arrive over some time. A
 * {@link nyvej.engine.whatif.Scenario} makes another network of it. {@link nyvej.engine.whatif.WhatIf} lets both live through
 * the same needs, several times with other needs, and gives a {@link nyvej.engine.whatif.Comparison}: how many found
 * somebody, how long they waited, who did not, before and after, with a 95 % interval of the difference. A
 * {@link nyvej.engine.whatif.Report} says it in words, {@link nyvej.engine.whatif.Picture} draws it.
 *
 * <p><b>How it runs.</b> Needs arrive. Twice a working day, in the order of arrival with seven days more for each step of
 * urgency, the best volunteer by {@link nyvej.engine.Matching} is asked for each need that nobody is asked for. An answer
 * comes or does not; after a yes the volunteer is taken for some weeks. A need that found nobody within its patience, or
 * whose consent ran out before, is unmet. Nobody is asked twice for the same need. {@link nyvej.engine.whatif.Behaviour} has
 * the numbers.
 *
 * <p><b>Common chance.</b> Whether a volunteer would say yes to a need is drawn by their names and the seed, never by what
 * was drawn before ({@link nyvej.engine.whatif.Draws}). So both sides meet the same luck, a difference is the scenario's, and
 * needs that a change can't touch, not even through the volunteers they compete for, come out the same to the last bit.
 *
 * <p>Nothing here knows the time, files or chance that was not passed in.
 */
@NullMarked
package nyvej.engine.whatif;

import org.jspecify.annotations.NullMarked;
