/** Suspends a volunteer: nobody may ask until a coordinator reinstates her or him. */
@NullMarked
package nyvej.volunteer.suspend;

import org.jspecify.annotations.NullMarked;
