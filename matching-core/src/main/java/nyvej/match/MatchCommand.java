package nyvej.match;

import nyvej.slice.Command;
import nyvej.vocabulary.MatchId;
import nyvej.vocabulary.NeedId;
import nyvej.vocabulary.VolunteerId;

/** An intention about a match. Need and volunteer are named so that the boundary is known before anything is read. */
public interface MatchCommand extends Command {
  /** The match. */
  MatchId match();

  /** Its need. */
  NeedId need();

  /** Its volunteer. */
  VolunteerId volunteer();

  @Override
  default String subject() {
    return match().toString();
  }
}
