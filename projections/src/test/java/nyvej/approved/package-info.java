/** The stored form of every event, pinned by approved files: what was written once must be readable for good. */
@NullMarked
package nyvej.approved;

import org.jspecify.annotations.NullMarked;
