/**
 * What leaves the circle that a survivor consented to by name: rows for partners, and statistics. Nobody in it can be told from
 * fewer than four others.
 *
 * <p>
 * {@link nyvej.projection.published.Generalisation} puts each survivor into the smallest place that she shares with enough
 * others: her kommune, else the rest of her region, else the rest of the country; else she is not shown. Classes of
 * one kind do not overlap and there are no totals, so that nothing is left over to be computed, and every filter returns whole
 * classes, so that no difference between two answers is smaller than a class. Nothing else about her is told: not her
 * language, not how long she has waited.
 *
 * <p>
 * Both are made anew only once a period, so that an answer does not tell the hour at which something was recorded. What stays:
 * who compares two periods sees by how many a class grew, and who records needs of their own can fill a class.
 */
@NullMarked
package nyvej.projection.published;

import org.jspecify.annotations.NullMarked;
