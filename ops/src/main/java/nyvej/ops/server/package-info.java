/**
 * The embedded default: a server that speaks MongoDB's protocol inside this JVM and keeps its data in one file, for trying
 * Nyvej out and for very small use. Everything else reaches it by its URI, as it would reach a MongoDB elsewhere.
 */
@NullMarked
package nyvej.ops.server;

import org.jspecify.annotations.NullMarked;
