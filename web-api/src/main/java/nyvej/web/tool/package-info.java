/** Commands for whoever operates Nyvej: what the service's jar does instead of starting, when asked by a word. */
@NullMarked
package nyvej.web.tool;

import org.jspecify.annotations.NullMarked;
