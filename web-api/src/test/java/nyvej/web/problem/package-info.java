@NullMarked
package nyvej.web.problem;

import org.jspecify.annotations.NullMarked;
