/**
 * How a command becomes events. A {@link nyvej.slice.Slice} is one intention: its boundary says which events the decision
 * must be consistent with, {@code evolve} folds them, {@code decide} answers with events or a refusal. What runs it is the
 * same for all of them: {@link nyvej.slice.SliceHandler} sources, decides and appends on condition that nothing inside the
 * boundary came since; {@link nyvej.slice.Commands} sends, and decides anew after a lost race.
 */
@NullMarked
package nyvej.slice;

import org.jspecify.annotations.NullMarked;
