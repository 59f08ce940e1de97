/** All volunteers in memory. */
@NullMarked
package nyvej.engine.index;

import org.jspecify.annotations.NullMarked;
