/**
 * Who may come in: what a signed-in caller is, and the words by which every endpoint names who may call it. Everything is
 * denied that is not named {@link nyvej.web.access.May}, {@link nyvej.web.access.SignedIn} or
 * {@link nyvej.web.access.Public}. Accounts, signing in and the people's pages are in the packages below.
 */
@NullMarked
package nyvej.web.access;

import org.jspecify.annotations.NullMarked;
