package nyvej.web.tool;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nyvej.ops.log.LogCheck.NotedHead;
import nyvej.ops.log.SignedHeads;

/** A file in which somebody keeps lines that tell where the log ended. */
record NotedFile(Path file) {
  /** What its lines say; a line that does not hold is told as a problem. */
  List<NotedHead> read(SignedHeads heads, List<String> problems) {
    var noted = new ArrayList<NotedHead>();
    var lines = lines();
    for (int i = 0; i < lines.size(); i++) {
      if (!lines.get(i).isBlank()) {
        try {
          noted.add(heads.read(lines.get(i)));
        } catch (IllegalArgumentException e) {
          problems.add(file + ", line " + (i + 1) + ": " + e.getMessage());
        }
      }
    }
    return noted;
  }

  private List<String> lines() {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new ToolException(Exit.USAGE, "The file " + file + " can't be read.");
    }
  }
}
