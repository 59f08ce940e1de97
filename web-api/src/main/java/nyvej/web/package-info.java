/** How people reach Nyvej: the application, its REST interface and its pages. */
@NullMarked
package nyvej.web;

import org.jspecify.annotations.NullMarked;
