/** States what a volunteer offers; the last statement counts. */
@NullMarked
package nyvej.volunteer.availability;

import org.jspecify.annotations.NullMarked;
