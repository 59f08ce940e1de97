/** Asks a volunteer: a need is taken once, and nobody is asked whom a rule protects or excludes. */
@NullMarked
package nyvej.match.approve;

import org.jspecify.annotations.NullMarked;
