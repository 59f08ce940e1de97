@NullMarked
package nyvej.web.identity;

import org.jspecify.annotations.NullMarked;
