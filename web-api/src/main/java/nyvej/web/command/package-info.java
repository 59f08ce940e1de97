/** From a request to a command: its key, its answer, and positions that say nothing to who carries them. */
@NullMarked
package nyvej.web.command;

import org.jspecify.annotations.NullMarked;
