package nyvej.ops.log;

import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.bson.BsonDocument;
import org.jspecify.annotations.Nullable;

/**
 * Reads the whole log and finds what was changed, left out, swapped or added behind its back: each commit must carry the number,
 * the position and the hash that follow from the one before, and its copies of tags and time must be those of its events. That
 * commits are missing at the end only a head tells that was noted before. Needs memory for a hundred commits; takes a second for some
 * ten MB. Commits that are appended meanwhile are checked too.
 */
public final class LogCheck {
  /** So many problems are told at most; one wrong commit can make all behind it wrong. */
  public static final int MOST_PROBLEMS = 100;
  static final int EVERY = 1_000;

  private final Commits commits;
  private final List<String> problems = new ArrayList<>();
  private Head head = Head.EMPTY;
  private long bytes;

  /** @param database where the collection {@code commits} is */
  public LogCheck(MongoDatabase database) {
    commits = new Commits(database);
  }

  /**
   * Where a log ends, or ended: enough to tell later whether anything before is still as it was.
   *
   * @param commit the number of the last commit, 0 when there is none
   * @param hash of the last commit, 64 hexadecimal digits
   */
  public record NotedHead(long commit, String hash) {}

  /** How far the check has come. */
  public record Progress(long commits, long events, long bytes) {}

  /**
   * What was found.
   *
   * @param checked all there is
   * @param head where the log ends, to be noted
   * @param problems in the order of the log, {@value #MOST_PROBLEMS} at most; none when the log is whole
   */
  public record Report(Progress checked, NotedHead head, List<String> problems) {}

  /**
   * Checks the whole log. To be used once.
   *
   * @param noted heads that were noted before
   * @param progress told now and then
   * @throws LogUnavailableException if the server doesn't answer
   */
  public Report run(List<NotedHead> noted, Consumer<Progress> progress) {
    Map<Long, Set<String>> expected = noted.stream().filter(each -> !each.equals(Head.EMPTY.noted())).collect(
        Collectors.groupingBy(NotedHead::commit, Collectors.mapping(NotedHead::hash, Collectors.toSet())));
    commits.forEach(document -> {
      check(document, expected);
      if (head.number() % EVERY == 0) {
        progress.accept(checked());
      }
    });
    expected.keySet().stream().sorted()
        .forEach(number -> problem("commit " + number + ", which was noted as the last, is missing"));
    progress.accept(checked());
    return new Report(checked(), head.noted(), List.copyOf(problems));
  }

  private Progress checked() {
    return new Progress(head.number(), head.next(), bytes);
  }

  private void check(BsonDocument document, Map<Long, Set<String>> expected) {
    Commit commit = read(document);
    if (commit == null) {
      return;
    }
    if (commit.number() != head.number() + 1) {
      problem("commit " + commit.number() + " comes behind commit " + head.number());
    }
    if (commit.first() != head.next()) {
      problem("commit " + commit.number() + " begins at position " + commit.first() + ", not " + head.next());
    }
    if (!commit.previous().equals(head.hash())) {
      problem("commit " + commit.number() + " does not carry the hash of the commit before");
    }
    checkCopies(document, commit);
    Set<String> hashes = expected.remove(commit.number());
    if (hashes != null && !hashes.equals(Set.of(commit.head().noted().hash()))) {
      problem("commit " + commit.number() + " is not the one that was noted");
    }
    head = commit.head();
    bytes += commit.bytes();
  }

  private @Nullable Commit read(BsonDocument document) {
    try {
      return CommitCodec.fromDocument(document);
    } catch (LogBrokenException unreadable) {
      problem(unreadable.getMessage());
      return null;
    }
  }

  private void checkCopies(BsonDocument document, Commit commit) {
    BsonDocument right = CommitCodec.toDocument(commit, document.getBinary(CommitCodec.EVENTS).getData());
    for (String field : List.of(CommitCodec.TAGS, CommitCodec.AT)) {
      if (!Objects.equals(right.get(field), document.get(field))) {
        problem("the copy of " + field + " beside commit " + commit.number() + " is wrong");
      }
    }
  }

  private void problem(@Nullable String text) {
    if (text != null && problems.size() < MOST_PROBLEMS) {
      problems.add(text);
    }
  }
}
