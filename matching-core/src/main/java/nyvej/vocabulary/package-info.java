/**
 * The words of the domain as values: what a need asks for and what a volunteer offers. Every value checks itself when it
 * is made, so that nothing that cannot be is ever decided on or stored; what it refuses it names by a stable
 * {@link nyvej.vocabulary.InvalidValue#code() code} and never by echoing the input.
 */
@NullMarked
package nyvej.vocabulary;

import org.jspecify.annotations.NullMarked;
