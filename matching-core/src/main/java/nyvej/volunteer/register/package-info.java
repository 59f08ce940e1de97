/** Registers a volunteer once. */
@NullMarked
package nyvej.volunteer.register;

import org.jspecify.annotations.NullMarked;
