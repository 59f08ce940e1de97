/** What is measured in a process of its own, whatever its class path. */
@NullMarked
package nyvej.benchmarks;

import org.jspecify.annotations.NullMarked;
