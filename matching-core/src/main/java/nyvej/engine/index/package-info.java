/**
 * All volunteers of the network in memory, to find the best for a need without looking at all of them. What is found is what
 * {@link nyvej.engine.PlainMatching} would find, in the same order, to the last bit. Read the types in this order.
 *
 * <ol>
 * <li>{@link nyvej.engine.index.CandidateIndex}: what is fed. One thread at a time puts and removes volunteers; each change makes
 * the next version and publishes it through one volatile reference.
 * <li>{@link nyvej.engine.index.Candidates}: a version. It never changes, so it is asked without a lock, for as long as one likes,
 * and can be written while the next ones come.
 * <li>{@code Parts}, {@code Group}, {@code Rows}: a tree that divides volunteers by branch, place and set of languages. At the end
 * of each way are rows of eleven words ({@code Row}, {@code Bits}, {@code More}), those first who may score best. A change
 * copies the arrays on its way and at most {@code Rows.MOST} rows, and shares all else.
 * <li>{@code RowPair}: a row and a need as a {@link nyvej.engine.Pair}. The rules and criteria that decide are those of
 * {@link nyvej.engine.HardRule} and {@link nyvej.engine.Criterion}; none is written a second time.
 * <li>{@code Search}: looks first where the bounds promise most, and stops when nobody left can be better. A bound is the score,
 * by the same criteria, of somebody ideal in all that is not known of a group. So it needs nothing of a criterion but that it is
 * monotone, and time is passed in with each question, so nothing in the index grows old.
 * <li>{@code ByteForm}, {@code IndexWriter}, {@code IndexReader}: a version as bytes, with the position it stands at.
 * </ol>
 *
 * <h2>To add a rule, a criterion or a fact</h2>
 *
 * <p>A rule or criterion over what {@link nyvej.engine.Pair} tells needs nothing here. A new fact gets bits in {@code Bits}, words in
 * {@code Row}, or, when few volunteers have it, a place in {@code More}; {@code RowPair} reads it, {@code Bits.ideal} is ideal in it,
 * and {@code ByteForm} gets a new version. The tests against brute force fail until this is right.
 */
@NullMarked
package nyvej.engine.index;

import org.jspecify.annotations.NullMarked;
