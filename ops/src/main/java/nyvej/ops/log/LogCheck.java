package nyvej.ops.log;

import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

  private final LogWalk walk;
  private final List<String> problems = new ArrayList<>();

  /** @param database where the collection {@code commits} is */
  public LogCheck(MongoDatabase database) {
    walk = new LogWalk(new Commits(database), broken -> problem(broken.getMessage()));
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
    walk.run((commit, document) -> {
      checkCopies(commit, document);
      checkNoted(commit, expected.remove(commit.number()));
    }, progress);
    expected.keySet().stream().sorted()
        .forEach(number -> problem("commit " + number + ", which was noted as the last, is missing"));
    progress.accept(walk.soFar());
    return new Report(walk.soFar(), walk.head().noted(), List.copyOf(problems));
  }

  private void checkCopies(Commit commit, BsonDocument document) {
    CommitCodec.copies(commit).forEach((field, right) -> {
      if (!right.equals(document.get(field))) {
        problem("the copy of " + field + " beside commit " + commit.number() + " is wrong");
      }
    });
  }

  private void checkNoted(Commit commit, @Nullable Set<String> hashes) {
    if (hashes != null && !hashes.equals(Set.of(commit.head().noted().hash()))) {
      problem("commit " + commit.number() + " is not the one that was noted");
    }
  }

  private void problem(@Nullable String text) {
    if (text != null && problems.size() < MOST_PROBLEMS) {
      problems.add(text);
    }
  }
}
