/**
 * The event log: Axon's {@code EventStorageEngine} and {@code TokenStore} on a server that speaks MongoDB's protocol.
 *
 * <h2>The stored form</h2> One commit is one document in the collection {@code commits}:
 * <ul>
 * <li>{@code _id}: the commit's number, dense, from 1;
 * <li>{@code first}: the position of its first event; positions are dense, from 0, across commits;
 * <li>{@code commit}: the commit's own random id (UUID);
 * <li>{@code previous}: the hash of the commit before, 32 zero bytes in the first. A commit's hash is SHA-256 over its
 * {@code previous}, its number, {@code first} and id (8, 8 and 16 bytes, big-endian), and {@code events};
 * <li>{@code tags}: the tags of all its events as {@code key:value}, sorted, indexed. A copy that only narrows a search;
 * <li>{@code at}: the latest of its events' times;
 * <li>{@code events}: UTF-8 JSON as opaque bytes, an array of <pre>
 * {"id": "…", "name": "need.recorded", "version": "1", "at": "2026-03-01T10:15:30Z",
 *  "tags": [["need", "…"], …], "metadata": {"key": "value", …}, "payload": "{…}"}</pre> in the order of their positions,
 * the payload being the text its converter wrote.
 * </ul>
 *
 * <h2>Guarantees</h2>
 * <ul>
 * <li>Appends that wait at the same time in one process become one commit, in order; each is decided on its own.
 * <li>Writers race for the next number by insert. So there is one order, without gaps, on any server that keeps
 * {@code _id} unique, with no transactions and no clocks, however many processes append.
 * <li>An append whose condition is no longer true of all commits before it is rejected, whoever wrote them.
 * <li>Each commit carries the hash of the one before, so nothing can be changed, left out, swapped or added unseen. A commit
 * that does not follow what this process knows stops it.
 * <li>What is acknowledged is in a majority's journal; nothing that a failover may undo is read. A lost acknowledgement
 * is resolved by the commit's own id, never by appending twice.
 * <li>A sourcing sees every event that matches and was acknowledged before it began, to any process. Its marker is the head
 * as this process knows it: behind all that the sourcing saw, and before it no other event matches.
 * <li>Event ids are unique within a commit and against the latest commits (as many as are kept in memory), which is
 * where publishing an event again by mistake shows. Against older ones they are not checked: that would cost every
 * append a look-up, and they are random.
 * </ul>
 *
 * <h2>The way of an append</h2> {@code MongoEventStorageEngine} makes a {@code Draft} and a
 * {@code MongoAppendTransaction}; its commit asks the {@code Writer}, where it lines up ({@code Turns}). Whoever has the
 * turn takes all that wait into one commit: the {@code Admission} checks their conditions against the {@code Tail} (or,
 * when a marker is older than that, the {@code CommitLog} looks at what the tail forgot), and {@code Commits} inserts.
 *
 * <h2>The way of a read</h2> An {@code EventStream} reads ahead from a {@code Reading}: a {@code SourceReading} ends
 * with the marker, a {@code LiveReading} never ends and is woken by appends of this process and by the {@code Tailer},
 * which looks for those of others. Whoever has to look for these shares the look ({@code Sharing}); what the tail holds is found
 * by its {@code TagIndex}.
 */
@NullMarked
package nyvej.ops.log;

import org.jspecify.annotations.NullMarked;
