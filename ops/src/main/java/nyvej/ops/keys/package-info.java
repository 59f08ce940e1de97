/**
 * One key for each person, with which everything is sealed that identifies her; destroying the key makes all of it
 * unreadable wherever copies of it lie. The keys have a database of their own and are wrapped by a master key that is
 * kept apart from all data.
 */
@NullMarked
package nyvej.ops.keys;

import org.jspecify.annotations.NullMarked;
