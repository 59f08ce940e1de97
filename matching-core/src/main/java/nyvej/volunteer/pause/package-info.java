/** Pauses a volunteer: nobody asks until resumed. */
@NullMarked
package nyvej.volunteer.pause;

import org.jspecify.annotations.NullMarked;
