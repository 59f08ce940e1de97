package nyvej.slice;

import java.util.Locale;

/** Every rule that can refuse a command. The code is stable: clients and translations depend on it. */
public enum Refusal {
  COMMAND_KEY_REUSED, CONSENT_NOT_IN_FORCE, CONSENT_TOO_LONG, NEED_EXISTS, NEED_UNKNOWN, NEED_WITHDRAWN, NEED_NOT_OPEN, VOLUNTEER_EXISTS, VOLUNTEER_UNKNOWN, VOLUNTEER_LEFT, VOLUNTEER_PAUSED, VOLUNTEER_SUSPENDED, VOLUNTEER_NOT_CLEARED, VOLUNTEER_AT_CAPACITY, VOLUNTEER_ASKED_ENOUGH, VOLUNTEER_DECLINED_BEFORE, VOLUNTEER_ENDED_BADLY, VOLUNTEER_EXCLUDED, VOLUNTEER_CONFLICT, VOLUNTEER_NOT_WISHED_FOR, CLEARANCE_PAST, CLEARANCE_TOO_LONG, MATCH_EXISTS, MATCH_UNKNOWN, MATCH_NOT_PROPOSED, MATCH_ANSWER_BY, MATCH_ALREADY_ANSWERED, MATCH_ASK_EXPIRED, MATCH_NOT_DUE, MATCH_NOT_RUNNING, PLEDGE_EXISTS, PLEDGE_UNKNOWN, PLEDGE_ALREADY_ANSWERED;

  private final String code;

  /** {@code NEED_NOT_OPEN} is {@code need.not-open}: the entity, a dot, the rule. */
  Refusal() {
    var words = name().toLowerCase(Locale.ROOT).split("_", 2);
    code = words[0] + "." + words[1].replace('_', '-');
  }

  /** Such as {@code need.not-open}. */
  public String code() {
    return code;
  }
}
