package nyvej.slice;

/**
 * What makes sending a command twice do it once. It is kept with what the command appended; so one that was refused, or found
 * what it wanted so already, is decided anew when it comes again.
 *
 * @param key the client's key, scoped to the caller, hashed
 * @param body a keyed hash of the plain request, so that the same key with another body is noticed
 */
public record CommandKey(String key, String body) {}
