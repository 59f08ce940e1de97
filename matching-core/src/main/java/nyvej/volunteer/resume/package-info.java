/** Resumes a volunteer. */
@NullMarked
package nyvej.volunteer.resume;

import org.jspecify.annotations.NullMarked;
