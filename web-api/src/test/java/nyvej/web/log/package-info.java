@NullMarked
package nyvej.web.log;

import org.jspecify.annotations.NullMarked;
