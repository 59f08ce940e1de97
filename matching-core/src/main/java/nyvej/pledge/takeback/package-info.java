/** Takes a pledge back; a confirmed one puts the need back into the queue. */
@NullMarked
package nyvej.pledge.takeback;

import org.jspecify.annotations.NullMarked;
