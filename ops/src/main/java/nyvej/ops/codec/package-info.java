/**
 * How records become JSON bytes and come back, by conventions instead of annotations, so that the domain needs to know
 * nothing of JSON.
 *
 * <ul>
 * <li>A record with exactly one component, named {@code value}, is written as that component alone: in a property, in a
 * list and as the key of a map.
 * <li>Any other record is an object of its components in the order of their declaration; methods that merely look like
 * getters are not written. A null component and an empty {@code Optional} are left out.
 * <li>{@code Instant}, {@code LocalDate}, {@code LocalTime} and their like are ISO-8601 strings; enums are their names.
 * <li>Sets and maps are written in a stable order: enums as declared, {@code Comparable}s by their order, anything else
 * by its JSON. So equal values give equal bytes.
 * <li>A value <em>declared</em> as a sealed interface carries its record's simple class name in {@code "type"}. The
 * same record declared as itself, or at the root, does not: an event's name and version are kept beside its payload.
 * (A one-component {@code value} record declared as its sealed interface becomes the pair
 * {@code ["SimpleName", value]}.)
 * <li>Reading is strict: an unknown or repeated property, a missing or null primitive, a string where a number
 * belongs or the other way round, an empty string where anything but text does, or anything after the end is refused, because a stored event that can't be understood whole must not be
 * understood in part.
 * </ul>
 */
@NullMarked
package nyvej.ops.codec;

import org.jspecify.annotations.NullMarked;
