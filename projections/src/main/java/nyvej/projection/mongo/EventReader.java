package nyvej.projection.mongo;

import nyvej.event.NyvejEvent;
import org.axonframework.messaging.eventhandling.EventMessage;

/** What a message tells. Fails with {@link nyvej.event.UnknownEventException} when that is not known here. */
interface EventReader {
  NyvejEvent read(EventMessage message);
}
