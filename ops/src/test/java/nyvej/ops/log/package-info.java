/** Tests of the event log. */
@NullMarked
package nyvej.ops.log;

import org.jspecify.annotations.NullMarked;
