/** When … then …: what Nyvej does by itself. Pure: an event or a due time becomes a command; woken from outside. */
@NullMarked
package nyvej.automation;

import org.jspecify.annotations.NullMarked;
