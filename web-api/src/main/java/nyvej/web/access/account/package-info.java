/**
 * What is kept about the people who sign in: accounts, organisations and branches, page sessions and API tokens, in a
 * database of their own that nothing else is in. Passwords are kept as Argon2id, every other secret as its SHA-256.
 * Names and usernames are these people's own personal data: they are stored here and shown to those who may see them, and
 * go nowhere else.
 */
@NullMarked
package nyvej.web.access.account;

import org.jspecify.annotations.NullMarked;
