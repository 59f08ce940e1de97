/** Withdraws a need, and with it all that was under way for it. */
@NullMarked
package nyvej.need.withdraw;

import org.jspecify.annotations.NullMarked;
