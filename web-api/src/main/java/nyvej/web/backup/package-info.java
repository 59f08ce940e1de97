/** Backups of what can't be rebuilt, in two parts: the data, and apart from it the keys that open what is sealed in it. */
@NullMarked
package nyvej.web.backup;

import org.jspecify.annotations.NullMarked;
