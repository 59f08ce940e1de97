package nyvej.web.tool;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What a command's exit code says. */
enum Exit {
  FINE("fine"), PROBLEMS("problems were found, or what was asked for could not be done"), USAGE(
      "a command, an argument or a setting is wrong"), UNREACHABLE(
          "the server does not answer, or the service holds what the command needs"), MISSING(
              "there is no log here, or no master key that fits"), FAILED("something else failed");

  private final String meaning;

  Exit(String meaning) {
    this.meaning = meaning;
  }

  int code() {
    return ordinal();
  }

  /** For the help: each code with its meaning. */
  static Map<String, String> described() {
    return Arrays.stream(values()).collect(
        Collectors.toMap(exit -> Integer.toString(exit.code()), exit -> exit.meaning, (a, _) -> a, TreeMap::new));
  }
}
