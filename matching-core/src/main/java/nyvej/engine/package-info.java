/**
 * Who could help her, and why: hard rules leave some volunteers out, a score ranks the others, an explanation says it in
 * plain words. Pure: facts and the time come in, values go out.
 */
@NullMarked
package nyvej.engine;

import org.jspecify.annotations.NullMarked;
