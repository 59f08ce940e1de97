package nyvej.ops.backup;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import nyvej.ops.codec.JsonConventions;
import org.bson.BsonDocument;
import tools.jackson.core.JacksonException;

/** Reads a copy, and trusts nothing in it. */
public final class CopyReader {
  static final String MANIFEST = "manifest.json";
  private static final int BUFFER = 1 << 16;
  private static final int BATCH = 500;

  private final Path directory;
  private final Manifest manifest;

  /**
   * @param part what of the whole it has to be
   * @param files what may be in it
   * @throws CopyRefusedException if it is no copy that this version can read
   */
  public CopyReader(Path directory, String part, Set<String> files) {
    this.directory = directory;
    manifest = read(directory.resolve(MANIFEST));
    if (!manifest.part().equals(part)) {
      throw new CopyRefusedException("In " + directory + " is another part of a backup, not " + part + ".");
    }
    if (!files.containsAll(manifest.files().keySet())) {
      throw new CopyRefusedException("In " + directory + " is more than this version can read.");
    }
  }

  private static Manifest read(Path file) {
    Manifest manifest;
    try {
      manifest = JsonConventions.mapper().readValue(Files.readAllBytes(file), Manifest.class);
    } catch (IOException e) {
      throw new CopyRefusedException("In " + file.getParent() + " is no backup: its manifest is missing.");
    } catch (JacksonException e) {
      throw new CopyRefusedException(
          "In " + file.getParent() + " is no backup that can be read: its manifest is damaged.");
    }
    if (manifest == null || !Manifest.FORMAT.equals(manifest.format()) || manifest.part() == null
        || manifest.log() == null || manifest.log().beginning() == null || manifest.log().head() == null
        || manifest.files() == null) {
      throw new CopyRefusedException("In " + file.getParent() + " is no backup that this version can read.");
    }
    return manifest;
  }

  /** What it says of itself. */
  public Manifest manifest() {
    return manifest;
  }

  /**
   * Reads one file to its end; a file that the manifest does not name has no documents.
   *
   * @throws CopyRefusedException if it is not what the manifest says, at the latest at its end
   */
  public void read(String name, Consumer<BsonDocument> to) {
    var content = manifest.files().get(name);
    if (content == null) {
      return;
    }
    var digest = Documents.sha256();
    long documents = 0;
    long bytes;
    try (InputStream in = new BufferedInputStream(
        new DigestInputStream(Files.newInputStream(directory.resolve(name)), digest), BUFFER)) {
      for (var next = Documents.next(in); next != null; next = Documents.next(in)) {
        documents++;
        to.accept(next);
      }
      bytes = Files.size(directory.resolve(name));
    } catch (IOException e) {
      throw damaged(name);
    }
    if (documents != content.documents() || bytes != content.bytes()
        || !Documents.hex(digest).equals(content.sha256())) {
      throw damaged(name);
    }
  }

  private CopyRefusedException damaged(String name) {
    return new CopyRefusedException("The file " + directory.resolve(name) + " is missing or damaged.");
  }

  /** As {@link #read}, but some hundred at a time. */
  public void readMany(String name, Consumer<List<BsonDocument>> to) {
    var batch = new ArrayList<BsonDocument>();
    read(name, document -> {
      batch.add(document);
      if (batch.size() == BATCH) {
        to.accept(List.copyOf(batch));
        batch.clear();
      }
    });
    if (!batch.isEmpty()) {
      to.accept(batch);
    }
  }
}
