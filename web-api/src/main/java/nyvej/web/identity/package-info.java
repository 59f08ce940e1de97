/** Names and contacts: sealed before a command leaves, opened for who may read them. */
@NullMarked
package nyvej.web.identity;

import org.jspecify.annotations.NullMarked;
