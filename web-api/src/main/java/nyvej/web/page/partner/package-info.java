/** What a partner sees: the published rows, and its pledges. */
@NullMarked
package nyvej.web.page.partner;

import org.jspecify.annotations.NullMarked;
