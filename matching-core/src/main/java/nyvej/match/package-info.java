/** What the intentions about a match share: the boundary over a match, its need and its volunteer. */
@NullMarked
package nyvej.match;

import org.jspecify.annotations.NullMarked;
