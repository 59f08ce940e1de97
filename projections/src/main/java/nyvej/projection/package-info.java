/**
 * What is shown. Each {@link nyvej.projection.ReadModel} follows the events in their order and keeps one document per need,
 * volunteer, match or pledge; queries are plain ports ({@link nyvej.projection.Needs}, {@link nyvej.projection.Volunteers},
 * {@link nyvej.projection.Matches}, {@link nyvej.projection.Pledges}) whose streams honour back-pressure. A view carries the
 * position of the event that it last changed with; {@link nyvej.projection.Progress} tells how far the views have come, and
 * {@link nyvej.projection.Rebuilding} builds them anew.
 *
 * <p>
 * Authority is the caller's: a port answers for the branch or organisation it is asked about. What a need's consent allows at
 * the time asked about is kept in here, since every reader depends on it.
 */
@NullMarked
package nyvej.projection;

import org.jspecify.annotations.NullMarked;
