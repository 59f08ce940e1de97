/**
 * The REST interface: one controller per resource, thin. A request becomes a command with the caller's authority in it
 * ({@link nyvej.web.command.CommandSender}), or a query that is narrowed to what the caller may see.
 */
@NullMarked
package nyvej.web.api;

import org.jspecify.annotations.NullMarked;
