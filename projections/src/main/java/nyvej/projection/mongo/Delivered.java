package nyvej.projection.mongo;

import java.util.function.Supplier;
import nyvej.event.NyvejEvent;

/**
 * An event of a document.
 *
 * @param event fails when it can't be read
 */
record Delivered(long position, Supplier<NyvejEvent> event) {}
