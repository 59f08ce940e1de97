/** Takes back a mistaken ask. */
@NullMarked
package nyvej.match.withdraw;

import org.jspecify.annotations.NullMarked;
