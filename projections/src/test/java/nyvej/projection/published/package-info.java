/** Attacks on what is published. */
@NullMarked
package nyvej.projection.published;

import org.jspecify.annotations.NullMarked;
