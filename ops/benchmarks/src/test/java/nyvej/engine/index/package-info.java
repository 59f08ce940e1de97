/** Beside the index, to note what it reads. */
@NullMarked
package nyvej.engine.index;

import org.jspecify.annotations.NullMarked;
