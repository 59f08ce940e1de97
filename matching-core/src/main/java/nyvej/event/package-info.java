/**
 * What happened: sealed families of event records. Each event has an explicit name and version, so that moving a class
 * never orphans what is stored, and tags that say which consistency boundaries it belongs to. The stored form of each
 * version is pinned by approved files in the tests; how to change an event is told in
 * {@code ops/docs/evolving-events.md}. Nothing in here identifies a person, except as {@link nyvej.vocabulary.Sealed}.
 */
@NullMarked
package nyvej.event;

import org.jspecify.annotations.NullMarked;
