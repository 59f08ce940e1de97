package nyvej.web.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list.
 *
 * @param next cursor of the next part; absent at the end
 */
record PageJson<T>(List<T> items, @Nullable String next) {}
