package nyvej.web.sample;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import nyvej.vocabulary.AgeBand;
import nyvej.vocabulary.Clearance;
import nyvej.vocabulary.Gender;
import nyvej.vocabulary.HelperWish;
import nyvej.vocabulary.SafeChannel;
import nyvej.vocabulary.SupportType;
import nyvej.vocabulary.Urgency;

/** Shares that no source gives; the reasons are in ops/docs/synthetic-network.md. */
final class Assumed {
  static final Shares<Urgency> URGENCY = Shares.of(0.15, Urgency.NOW).and(0.40, Urgency.WITHIN_WEEK).and(0.45,
      Urgency.WITHIN_MONTH);
  static final Shares<HelperWish> HELPER = Shares.of(0.55, HelperWish.WOMAN).and(0.44, HelperWish.NO_MATTER).and(0.01,
      HelperWish.MAN);
  static final Shares<Integer> HOURS_A_WEEK = Shares.of(0.25, 1).and(0.4, 2).and(0.25, 3).and(0.1, 4);
  static final Shares<SafeChannel.Kind> CHANNEL = Shares.of(0.25, SafeChannel.Kind.CALL)
      .and(0.35, SafeChannel.Kind.SMS).and(0.1, SafeChannel.Kind.EMAIL).and(0.25, SafeChannel.Kind.THROUGH_REFERRER)
      .and(0.05, SafeChannel.Kind.NONE);
  /** As wide as the bands. */
  static final Shares<AgeBand> AGE = Shares.of(3, AgeBand.AGE_0_2).and(4, AgeBand.AGE_3_6).and(6, AgeBand.AGE_7_12)
      .and(5, AgeBand.AGE_13_17);
  static final Shares<Integer> CONSENT_DAYS = Shares.of(0.05, 30).and(0.25, 90).and(0.5, 180).and(0.2, 365);

  static final Map<SupportType, Double> ASKED_FOR = ordered(Map.of(SupportType.NETWORK, 0.7, SupportType.PSYCHOSOCIAL,
      0.45, SupportType.PRACTICAL, 0.5, SupportType.COUNSELLING, 0.35, SupportType.STARTUP_HELP, 0.35,
      SupportType.HOUSING, 0.3));
  /** Of the women with children. */
  static final double CHILDREN_SUPPORT = 0.5;
  static final double REMOTE_POSSIBLE = 0.35;
  static final double INTERPRETER = 0.5;
  static final double PARTNERS_COARSELY = 0.35;
  static final double SECOND_BRANCH = 0.2;
  static final double STATISTICS = 0.9;

  static final Shares<Gender> VOLUNTEERS = Shares.of(0.82, Gender.WOMAN).and(0.17, Gender.MAN).and(0.01, Gender.OTHER);
  static final Map<SupportType, Double> OFFERED = ordered(Map.of(SupportType.NETWORK, 0.7, SupportType.PSYCHOSOCIAL,
      0.3, SupportType.PRACTICAL, 0.6, SupportType.COUNSELLING, 0.2, SupportType.CHILDREN, 0.35,
      SupportType.STARTUP_HELP, 0.3, SupportType.HOUSING, 0.15));
  static final Shares<Integer> RADIUS_KM = Shares.of(0.15, 0).and(0.25, 10).and(0.3, 20).and(0.2, 30).and(0.1, 50);
  static final double REMOTE = 0.4;
  static final Shares<Integer> MATCHES_AT_A_TIME = Shares.of(0.6, 1).and(0.3, 2).and(0.1, 3);
  static final Shares<Integer> ASKS_PER_WEEK = Shares.of(0.5, 1).and(0.35, 2).and(0.15, 3);
  /** Volunteers grow rarer with the distance from their branch: by 1/e every so many kilometres. */
  static final double BRANCH_REACH_KM = 30;

  static final Map<Clearance, Double> HELD = ordered(Map.of(Clearance.BOERNEATTEST, 0.75, Clearance.STRAFFEATTEST, 0.95,
      Clearance.CONFIDENTIALITY, 0.97, Clearance.INTRODUCTION_TRAINING, 0.93));
  /** Certificates are asked for anew within three years, the others within five. */
  static final int CERTIFICATE_DAYS = 3 * 365;
  static final int OTHER_CLEARANCE_DAYS = 5 * 365;

  private Assumed() {}

  private static <K extends Enum<K>> Map<K, Double> ordered(Map<K, Double> shares) {
    return Collections.unmodifiableMap(new EnumMap<>(shares));
  }
}
