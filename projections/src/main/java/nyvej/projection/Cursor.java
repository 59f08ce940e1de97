package nyvej.projection;

/**
 * A place in a sorted list. It tells what is sorted by, so it leaves the server only sealed.
 *
 * @param key what is sorted by
 * @param id of the entry, which tells equal keys apart
 */
public record Cursor(String key, String id) {}
