/** The API against the whole running application. */
@NullMarked
package nyvej.web.api;

import org.jspecify.annotations.NullMarked;
