/** Records a clearance that a coordinator saw. */
@NullMarked
package nyvej.volunteer.clear;

import org.jspecify.annotations.NullMarked;
