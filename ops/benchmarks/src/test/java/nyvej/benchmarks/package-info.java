/** Figures, measured side by side; {@code ops/docs/performance.md} has them with the commands that made them. */
@NullMarked
package nyvej.benchmarks;

import org.jspecify.annotations.NullMarked;
