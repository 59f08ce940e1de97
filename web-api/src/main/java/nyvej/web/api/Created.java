package nyvej.web.api;

/** The id of what a command made. */
record Created(String id) {}
