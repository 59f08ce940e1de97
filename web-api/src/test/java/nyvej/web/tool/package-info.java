@NullMarked
package nyvej.web.tool;

import org.jspecify.annotations.NullMarked;
