/**
 * Whom to ask for a need, and for all needs at once: computed when somebody looks, from what the views show then, and never
 * stored, so that a proposal is never older than what it rests on.
 */
@NullMarked
package nyvej.projection.proposal;

import org.jspecify.annotations.NullMarked;
