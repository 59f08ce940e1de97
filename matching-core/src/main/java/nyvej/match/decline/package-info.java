/** Declines an ask: the need is back in the queue, and the pair is remembered. */
@NullMarked
package nyvej.match.decline;

import org.jspecify.annotations.NullMarked;
