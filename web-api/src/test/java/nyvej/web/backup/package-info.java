@NullMarked
package nyvej.web.backup;

import org.jspecify.annotations.NullMarked;
