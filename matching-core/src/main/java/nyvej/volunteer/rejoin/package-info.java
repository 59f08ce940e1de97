/** Takes a volunteer back who had left. */
@NullMarked
package nyvej.volunteer.rejoin;

import org.jspecify.annotations.NullMarked;
