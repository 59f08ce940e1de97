/**
 * Organisations and people: an administrator invites, the invited joins by a link that works once, and a first start brings
 * forth the first administrator. Also the sample accounts, which exist in the embedded default alone.
 */
@NullMarked
package nyvej.web.access.people;

import org.jspecify.annotations.NullMarked;
