/** What is measured, by decorators, with bounded tags; {@link nyvej.web.metrics.Meter} documents each. */
@NullMarked
package nyvej.web.metrics;

import org.jspecify.annotations.NullMarked;
