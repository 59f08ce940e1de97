/** The coordinator's board: the queue, the chosen need with whom to ask and why, asks under way and pledges, live. */
@NullMarked
package nyvej.web.page.board;

import org.jspecify.annotations.NullMarked;
