/**
 * What people do, whichever way they come: a request of the API or a form of a page, with the caller's authority and new ids put
 * in and names sealed, becomes a command. Every method takes the client's key for it (null when it may be done twice) and fails
 * with a {@link nyvej.web.problem.Problem} when it is refused.
 */
@NullMarked
package nyvej.web.intention;

import org.jspecify.annotations.NullMarked;
