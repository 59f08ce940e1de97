/** A branch's volunteers, as its coordinators see them: who they are, and whether they may be asked. */
@NullMarked
package nyvej.web.page.branch;

import org.jspecify.annotations.NullMarked;
