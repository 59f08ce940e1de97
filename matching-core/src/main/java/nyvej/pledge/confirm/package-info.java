/** Confirms a pledge: the need leaves the queue, other pledges for it are declined. */
@NullMarked
package nyvej.pledge.confirm;

import org.jspecify.annotations.NullMarked;
