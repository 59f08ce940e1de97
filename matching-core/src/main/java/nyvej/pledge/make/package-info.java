/** Pledges an open need that partners may see, once per partner. */
@NullMarked
package nyvej.pledge.make;

import org.jspecify.annotations.NullMarked;
