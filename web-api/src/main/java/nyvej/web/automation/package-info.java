/** What wakes the automations: pollers over due lists. Running twice, here or on another instance, does nothing twice. */
@NullMarked
package nyvej.web.automation;

import org.jspecify.annotations.NullMarked;
