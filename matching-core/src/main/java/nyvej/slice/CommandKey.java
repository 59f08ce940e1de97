package nyvej.slice;

/**
 * What makes sending a command twice do it once.
 *
 * @param key the client's key, scoped to the caller, hashed
 * @param body a keyed hash of the plain request, so that the same key with another body is noticed
 */
public record CommandKey(String key, String body) {}
