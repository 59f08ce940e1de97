/** Tests of the embedded server, and the servers that other tests run on. */
@NullMarked
package nyvej.ops.server;

import org.jspecify.annotations.NullMarked;
