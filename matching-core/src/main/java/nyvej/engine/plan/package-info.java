/**
 * Whom to ask for everybody: all open needs against all volunteers with room at once.
 *
 * <p>As many needs are served as can be, the most urgent first; of all ways to do that, the one with the greatest sum of
 * scores. What is found is optimal and says so: its prices are a proof that anybody can add up. Read in this order.
 *
 * <ol>
 * <li>{@link nyvej.engine.plan.Problem}: needs, volunteers, candidates and scores as whole numbers, and why nothing overflows.
 * <li>{@link nyvej.engine.plan.Draft}: an assignment with prices, and the two conditions that make it optimal.
 * <li>{@link nyvej.engine.plan.Bidding} and {@link nyvej.engine.plan.Serving}: how all needs come to be settled.
 * {@link nyvej.engine.plan.Scaling} finds prices to begin with where room is scarce. {@link nyvej.engine.plan.Solver} does
 * one after the other and can be stopped.
 * <li>{@link nyvej.engine.plan.Filling} and {@link nyvej.engine.plan.Planner}: how it stays optimal when something changes.
 * <li>{@link nyvej.engine.plan.Solution}: who helps whom, and the bound; {@link nyvej.engine.plan.Bound}: the same for people.
 * <li>{@link nyvej.engine.plan.Plan}: all this for people: facts in, {@link nyvej.engine.plan.Suggestion} out, which says what
 * it costs others when one insists on who is best for her alone.
 * <li>{@link nyvej.engine.plan.Asking}: whom to ask first, by how likely a yes is.
 * </ol>
 */
@NullMarked
package nyvej.engine.plan;

import org.jspecify.annotations.NullMarked;
