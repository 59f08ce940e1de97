/** What goes wrong, told as RFC 9457 problems with a stable code, and never with anything of the input. */
@NullMarked
package nyvej.web.problem;

import org.jspecify.annotations.NullMarked;
