/**
 * A simulated world for code that is not simulated: threads, time and a server that do what a seed says. The same seed
 * gives the same run, step by step.
 *
 * <p>
 * The code under test makes virtual threads and blocks as it always does. They run on a {@link nyvej.ops.sim.Simulation},
 * one at a time; whenever one blocks, waits or asks the {@link nyvej.ops.sim.SimulatedServer}, the seed decides who is
 * next. What still would differ from run to run (waiting for a time, random ids) the code has to ask for.
 */
@NullMarked
package nyvej.ops.sim;

import org.jspecify.annotations.NullMarked;
