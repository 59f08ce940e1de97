/**
 * A synthetic Denmark to try Nyvej out with: {@link nyvej.web.sample.SyntheticDenmark} makes up people by documented
 * shares, {@link nyvej.web.sample.SampleNetwork} lets them live through some weeks by real commands. Nobody in here exists.
 */
@NullMarked
package nyvej.web.sample;

import org.jspecify.annotations.NullMarked;
