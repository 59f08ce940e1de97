/** Who may come in, tried over HTTP against this part of the application on a server in memory. */
@NullMarked
package nyvej.web.access;

import org.jspecify.annotations.NullMarked;
