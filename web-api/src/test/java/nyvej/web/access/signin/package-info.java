/** Signing in, tokens and the doors, over HTTP. */
@NullMarked
package nyvej.web.access.signin;

import org.jspecify.annotations.NullMarked;
