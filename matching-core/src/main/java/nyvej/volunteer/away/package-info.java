/** States on which days a volunteer has no time; the last statement counts. */
@NullMarked
package nyvej.volunteer.away;

import org.jspecify.annotations.NullMarked;
