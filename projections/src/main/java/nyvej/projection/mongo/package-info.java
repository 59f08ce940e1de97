/**
 * The views in MongoDB. A document is its view record as the driver's record codec writes it (with ids, times and days as
 * plain text), plus {@code _id}, and {@code keys}, which hold what lists are sorted by. {@code position} is the event that the
 * document was last changed by: an event that is delivered again changes nothing, so that delivery at least once is enough.
 *
 * <p>
 * Wired by {@link nyvej.projection.mongo.ProjectionsModule}. {@link nyvej.projection.mongo.Projection} says what a view shows. It
 * is stored in generations, of which {@link nyvej.projection.mongo.Feeder} feeds some, each by one of Axon's pooled streaming
 * processors with one segment, so that it sees all events in their order: {@link nyvej.projection.mongo.Gathering} takes them,
 * {@link nyvej.projection.mongo.Showing} shows many at once. {@link nyvej.projection.mongo.Documents} keeps a generation;
 * {@link nyvej.projection.mongo.Standing} says which one is shown; {@link nyvej.projection.mongo.Served} reads it for queries.
 */
@NullMarked
package nyvej.projection.mongo;

import org.jspecify.annotations.NullMarked;
