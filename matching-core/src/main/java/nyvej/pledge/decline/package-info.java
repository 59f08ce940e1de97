/** Declines a pledge. */
@NullMarked
package nyvej.pledge.decline;

import org.jspecify.annotations.NullMarked;
