/** Remembers that a volunteer and a survivor are bound to each other, for all her needs. */
@NullMarked
package nyvej.volunteer.conflict;

import org.jspecify.annotations.NullMarked;
