/** What may be written into the log. */
@NullMarked
package nyvej.web.log;

import org.jspecify.annotations.NullMarked;
