/** What the benchmarks need of the log's stored form. */
@NullMarked
package nyvej.ops.log;

import org.jspecify.annotations.NullMarked;
