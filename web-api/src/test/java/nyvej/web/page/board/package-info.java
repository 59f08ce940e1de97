/** Tests of the coordinator's board. */
@NullMarked
package nyvej.web.page.board;

import org.jspecify.annotations.NullMarked;
