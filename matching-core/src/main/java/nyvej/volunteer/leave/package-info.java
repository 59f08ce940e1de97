/** Lets a volunteer go; whoever was asked for or helped waits for somebody else from the same step on. */
@NullMarked
package nyvej.volunteer.leave;

import org.jspecify.annotations.NullMarked;
