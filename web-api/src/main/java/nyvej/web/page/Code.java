package nyvej.web.page;

import java.util.UUID;
import nyvej.vocabulary.NeedId;
import nyvej.vocabulary.PledgeId;
import nyvej.vocabulary.VolunteerId;

/**
 * A short name that people can say on the phone, made of a random id: a letter and four characters of Crockford's base 32,
 * which has no I, L, O or U to mistake. Two may share one, so it is for eyes only and never looked up.
 */
public final class Code {
  private static final String CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int CHARACTERS = 4;
  private static final int BITS = 5;

  private Code() {}

  /** Such as {@code B-7Q2F}, for behov. */
  public static String of(NeedId need) {
    return "B-" + last(need.value());
  }

  /** Such as {@code F-3K7P}, for frivillig. */
  public static String of(VolunteerId volunteer) {
    return "F-" + last(volunteer.value());
  }

  /** Such as {@code T-0D4X}, for tilsagn. */
  public static String of(PledgeId pledge) {
    return "T-" + last(pledge.value());
  }

  /** The last bits, which are random in ids that begin with the time too. */
  private static String last(UUID id) {
    var code = new StringBuilder();
    for (int i = CHARACTERS - 1; i >= 0; i--) {
      code.append(CROCKFORD.charAt((int) (id.getLeastSignificantBits() >>> i * BITS & 31)));
    }
    return code.toString();
  }
}
