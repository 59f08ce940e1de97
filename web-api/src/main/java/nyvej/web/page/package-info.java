/**
 * The pages: thin controllers, the view models they hand to the templates, and the wording of dates and codes. Every page
 * works without JavaScript; htmx only makes it livelier.
 */
@NullMarked
package nyvej.web.page;

import org.jspecify.annotations.NullMarked;
