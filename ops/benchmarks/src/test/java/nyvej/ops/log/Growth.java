package nyvej.ops.log;

import com.mongodb.client.MongoDatabase;

/** What came behind the end that a log had once: each commit must follow from the one before. */
public final class Growth {

  private final Commits commits;
  private final long begin;
  private Head head;

  /** Begins at the log's end as it is now. */
  public Growth(MongoDatabase database) {
    commits = new Commits(database);
    Commit last = commits.last();
    head = last == null ? Head.EMPTY : last.head();
    begin = head.next();
  }

  /** How many events came since; looks each commit up by its number, which every server is fast at. */
  public long events() {
    for (Commit next = commits.get(head.number() + 1); next != null; next = commits.get(head.number() + 1)) {
      if (!next.follows(head)) {
        throw new IllegalStateException("commit " + next.number() + " does not follow commit " + head.number());
      }
      head = next.head();
    }
    return head.next() - begin;
  }

  /** The position behind the last event that was counted. */
  public long next() {
    return head.next();
  }
}
