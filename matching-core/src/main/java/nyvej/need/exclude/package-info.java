/** Keeps her away from persons and areas: who is asked and now excluded is cut off in the same step. */
@NullMarked
package nyvej.need.exclude;

import org.jspecify.annotations.NullMarked;
