/**
 * Many at once, through real commands and the real event log: what must never happen does not happen under any
 * interleaving. An {@link nyvej.race.Audit} that shares nothing with the code that decides reads the whole log
 * afterwards.
 */
@NullMarked
package nyvej.race;

import org.jspecify.annotations.NullMarked;
