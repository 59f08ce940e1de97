/** Accepts an ask, after checking once more what may have changed since it was made. */
@NullMarked
package nyvej.match.accept;

import org.jspecify.annotations.NullMarked;
