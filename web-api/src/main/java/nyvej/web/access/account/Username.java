package nyvej.web.access.account;

import com.ibm.icu.text.Normalizer2;
import nyvej.vocabulary.InvalidValue;

/**
 * What somebody signs in with, mostly an e-mail address, in the one form in which names are compared: whoever writes it
 * with capitals, full-width letters or invisible characters means the same account.
 *
 * @param key compatibility-composed, case-folded, 3 to 254 characters without spaces or controls
 */
public record Username(String key) {
  static final int SHORTEST = 3;
  private static final int LONGEST = 254;

  /** Refuses {@code username.malformed}. */
  public Username {
    boolean odd = key.codePoints().anyMatch(Username::isOdd);
    if (odd || key.length() < SHORTEST || key.length() > LONGEST || !key.equals(fold(key))) {
      throw new InvalidValue("username.malformed");
    }
  }

  private static boolean isOdd(int c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c) || !Character.isDefined(c)
        || Character.getType(c) == Character.SURROGATE;
  }

  /** As somebody typed it; refuses {@code username.malformed}. */
  public static Username of(String typed) {
    if (typed.length() > LONGEST) {
      throw new InvalidValue("username.malformed");
    }
    return new Username(fold(typed.strip()));
  }

  private static String fold(String text) {
    return Normalizer2.getNFKCCasefoldInstance().normalize(text);
  }

  /** Says nothing: a username is personal data. */
  @Override
  public String toString() {
    return "Username";
  }
}
