package nyvej.ops.backup;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import nyvej.ops.codec.JsonConventions;
import nyvej.ops.log.LogCopy.Copied;
import org.bson.BsonDocument;
import org.jspecify.annotations.Nullable;

/**
 * Makes a copy. It is written beside where it shall be, and is there only when it is whole and on the disk; what a crash left is
 * thrown away by the next to the same place. To be used by one thread.
 */
public final class CopyWriter implements AutoCloseable {
  private static final int BUFFER = 1 << 16;
  private static final int PAGE = 500;

  private final Path target;
  private final Path unfinished;
  private final Map<String, Manifest.Content> files = new HashMap<>();

  /**
   * @param target a new directory
   * @throws CopyRefusedException if there is something already, or it can't be made
   */
  public CopyWriter(Path target) {
    this.target = target;
    unfinished = target.resolveSibling(target.getFileName() + ".unfinished");
    refuseIfThere();
    try {
      OwnFiles.delete(unfinished);
      OwnFiles.createDirectory(unfinished);
    } catch (IOException e) {
      throw new CopyRefusedException("The directory " + target + " can't be made.");
    }
  }

  private void refuseIfThere() {
    if (Files.exists(target)) {
      throw new CopyRefusedException("There is something at " + target + " already.");
    }
  }

  /** Copies all documents of a collection in the order of their ids; of those that change meanwhile, as they are before or after. */
  public void copy(String name, MongoCollection<BsonDocument> collection) {
    this.<@Nullable Void>write(name, to -> {
      var page = collection.find().sort(Sorts.ascending("_id")).limit(PAGE).into(new ArrayList<>());
      while (!page.isEmpty()) {
        page.forEach(to);
        page = collection.find(Filters.gt("_id", page.getLast().get("_id"))).sort(Sorts.ascending("_id")).limit(PAGE)
            .into(new ArrayList<>());
      }
      return null;
    });
  }

  /** Writes a file with what somebody gives it. */
  public <T extends @Nullable Object> T write(String name, Function<Consumer<BsonDocument>, T> source) {
    var file = unfinished.resolve(name);
    try {
      OwnFiles.createFile(file);
      var digest = Documents.sha256();
      try (var out = new BufferedOutputStream(new DigestOutputStream(Files.newOutputStream(file), digest), BUFFER)) {
        var written = new long[2];
        var result = source.apply(document -> {
          written[0]++;
          written[1] += write(document, out);
        });
        out.flush();
        files.put(name, new Manifest.Content(written[0], written[1], Documents.hex(digest)));
        return result;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int write(BsonDocument document, OutputStream out) {
    try {
      var bytes = Documents.bytes(document);
      out.write(bytes);
      return bytes.length;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** It is whole: from now on it is there. */
  public void finish(String part, Instant made, Copied log) {
    try {
      var manifest = unfinished.resolve(CopyReader.MANIFEST);
      OwnFiles.createFile(manifest);
      Files.write(manifest, JsonConventions.mapper().writerWithDefaultPrettyPrinter()
          .writeValueAsBytes(new Manifest(part, made, log, files)));
      for (var name : files.keySet()) {
        OwnFiles.sync(unfinished.resolve(name));
      }
      OwnFiles.sync(manifest);
      OwnFiles.sync(unfinished);
      Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
      OwnFiles.sync(Objects.requireNonNull(target.toAbsolutePath().getParent()));
    } catch (FileAlreadyExistsException e) {
      throw new CopyRefusedException("There is something at " + target + " already.");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Throws away what is not finished. */
  @Override
  public void close() {
    try {
      OwnFiles.delete(unfinished);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
