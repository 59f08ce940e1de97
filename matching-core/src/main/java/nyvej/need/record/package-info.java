/** A referrer records a need. */
@NullMarked
package nyvej.need.record;

import org.jspecify.annotations.NullMarked;
