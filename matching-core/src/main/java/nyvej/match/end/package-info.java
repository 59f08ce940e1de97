/** Ends the help of a volunteer, and remembers how. */
@NullMarked
package nyvej.match.end;

import org.jspecify.annotations.NullMarked;
