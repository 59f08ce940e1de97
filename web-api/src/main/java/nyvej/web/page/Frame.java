package nyvej.web.page;

import java.util.List;

/**
 * What the frame of a page shows.
 *
 * @param links the pages that this reader may open
 * @param path of this page, without a query
 * @param otherLanguage code of the language that the reader may switch to
 * @param signedIn whether there is somebody to sign out
 */
public record Frame(List<Link> links, String path, String otherLanguage, boolean signedIn) {
  /**
   * A page in the main menu.
   *
   * @param path where it is
   * @param key of its words
   * @param current whether the reader is there
   */
  public record Link(String path, String key, boolean current) {}
}
