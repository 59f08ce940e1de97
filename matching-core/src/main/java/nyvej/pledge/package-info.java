/** What the intentions about a pledge share: the boundary is its need. */
@NullMarked
package nyvej.pledge;

import org.jspecify.annotations.NullMarked;
