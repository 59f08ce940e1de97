/** What a volunteer sees, phone first: what is asked of her, one thing at a time, and what she offers. */
@NullMarked
package nyvej.web.page.volunteer;

import org.jspecify.annotations.NullMarked;
