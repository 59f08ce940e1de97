/**
 * How a request finds out whose it is, and whether it may: page sessions in a cookie, tokens for the API, the rule that
 * every endpoint names its callers, and what those see who may not. Pages answer with pages, the API with problems.
 */
@NullMarked
package nyvej.web.access.signin;

import org.jspecify.annotations.NullMarked;
