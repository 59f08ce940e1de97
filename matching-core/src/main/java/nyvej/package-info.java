/** Nyvej: what is decided, from {@link nyvej.AllSlices} on. */
@NullMarked
package nyvej;

import org.jspecify.annotations.NullMarked;
