package nyvej.projection.published;

import javax.crypto.SecretKey;

/**
 * How things are published.
 *
 * @param rowKey names the partners' rows, with HMAC-SHA256; another key renames all rows
 * @param feed how often the partners' snapshot changes
 * @param statistics how often the figures change
 */
public record Publishing(SecretKey rowKey, Periods feed, Periods statistics) {
  @Override
  public String toString() {
    return "Publishing[feed=" + feed + ", statistics=" + statistics + "]";
  }
}
