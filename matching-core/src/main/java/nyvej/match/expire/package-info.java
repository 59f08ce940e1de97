/** Expires an ask whose time is up, and nothing else. */
@NullMarked
package nyvej.match.expire;

import org.jspecify.annotations.NullMarked;
