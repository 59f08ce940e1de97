/** Corrects a need; who may no longer see it is cut off in the same step. */
@NullMarked
package nyvej.need.correct;

import org.jspecify.annotations.NullMarked;
