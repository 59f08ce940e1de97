/** Tests of the event log. */
package nyvej.ops.log;
