/** Tests of the views against a real event store and real servers. */
@NullMarked
package nyvej.projection.mongo;

import org.jspecify.annotations.NullMarked;
