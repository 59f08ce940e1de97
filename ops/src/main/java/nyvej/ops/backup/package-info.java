/**
 * Copies of collections on a disk, for backups. A copy is a directory for its owner only: for each collection a file of BSON
 * documents behind each other, as mongodump writes them, and a manifest in JSON that vouches for all of them.
 */
@NullMarked
package nyvej.ops.backup;

import org.jspecify.annotations.NullMarked;
