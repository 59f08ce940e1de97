/**
 * What has become of a need, a volunteer, a match or a pledge: pure folds over events, used both to decide and to show.
 * Each looks only at events that carry its own id, so it may be fed the events of any boundary that holds them, and each
 * switch names every family, so that a new event cannot be overlooked.
 */
@NullMarked
package nyvej.state;

import org.jspecify.annotations.NullMarked;
