/** Rules that the intentions about a need share. */
@NullMarked
package nyvej.need;

import org.jspecify.annotations.NullMarked;
