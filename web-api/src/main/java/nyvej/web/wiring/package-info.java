/** Where everything is put together: the only place that knows all the parts. */
@NullMarked
package nyvej.web.wiring;

import org.jspecify.annotations.NullMarked;
