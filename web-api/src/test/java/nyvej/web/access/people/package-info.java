/** Inviting, joining and looking after people, over HTTP. */
@NullMarked
package nyvej.web.access.people;

import org.jspecify.annotations.NullMarked;
