/** What is kept about those who sign in, and the rules about names and passwords. */
@NullMarked
package nyvej.web.access.account;

import org.jspecify.annotations.NullMarked;
