package nyvej.race;

/** Something in the log that should never have happened. */
record Violation(Rule rule, long commit, String what) {
  /** What must hold for every log. */
  enum Rule {
    /** Nothing is made twice, and nothing happens to what was not made. */
    MADE_ONCE,
    /** One volunteer or partner at a time. */
    NEED_TAKEN_ONCE,
    /** No volunteer has more asks and matches than she or he has room for. */
    CAPACITY,
    /** No volunteer is asked more often in seven days than she or he allows. */
    WEEKLY_ASKS,
    /** Nobody is asked, or says yes, without the clearances that the need asks for. */
    CLEARED,
    /** Nobody is asked, or says yes, during a pause or before stating an offer. */
    NOT_PAUSED,
    /** Nobody is asked, or says yes, who is suspended or from whom she is to be kept apart. */
    KEPT_APART,
    /** Nobody is asked for a survivor whom she or he said no to. */
    NOT_DECLINED_BEFORE,
    /** Nobody is asked, or says yes, whom she does not wish for. */
    WISHED_FOR,
    /** Nothing is done without consent that is in force and names who does it. */
    CONSENT,
    /** Each match is answered once. */
    MATCH_ANSWERED_ONCE,
    /** A yes comes before the time to answer is up, and an expiry after. */
    IN_TIME,
    /** Each pledge is answered once. */
    PLEDGE_ANSWERED_ONCE,
    /** After each commit, nothing is under way that its need no longer allows. */
    NOTHING_LEFT_BEHIND,
    /** Each command's key stands for one commit about one thing. */
    COMMAND_ONCE
  }
}
