/** States where a volunteer does not help; the last statement counts. */
@NullMarked
package nyvej.volunteer.avoid;

import org.jspecify.annotations.NullMarked;
