@NullMarked
package nyvej.web.wiring;

import org.jspecify.annotations.NullMarked;
