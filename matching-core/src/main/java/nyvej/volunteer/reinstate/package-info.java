/** Reinstates a volunteer who was suspended. */
@NullMarked
package nyvej.volunteer.reinstate;

import org.jspecify.annotations.NullMarked;
