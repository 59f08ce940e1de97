/** Tests of sealing and of destroying keys. */
@NullMarked
package nyvej.ops.keys;

import org.jspecify.annotations.NullMarked;
