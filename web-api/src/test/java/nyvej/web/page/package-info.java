/** Tests of the pages, from their words to a real browser. */
@NullMarked
package nyvej.web.page;

import org.jspecify.annotations.NullMarked;
