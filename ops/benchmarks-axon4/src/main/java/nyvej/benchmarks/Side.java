package nyvej.benchmarks;

/** One of the ways to do the same work that are measured beside each other, on a database of its own. */
interface Side extends AutoCloseable {

  int MOST_CLIENTS = 256;

  /** Does the work once, durably; called by many clients at the same time. */
  void work(int client);

  /** Fails unless exactly this much work was done, and done right. */
  void check(long times);

  @Override
  void close();
}
