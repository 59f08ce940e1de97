package nyvej.web.command;

import java.time.Instant;

/**
 * How much a client knows: every event before a position, and, since consents lapse without an event, at what time that was.
 */
public record Known(long position, Instant at) {}
