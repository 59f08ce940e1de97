package nyvej.pledge;

import nyvej.slice.Command;
import nyvej.vocabulary.NeedId;
import nyvej.vocabulary.PledgeId;

/** An intention about a pledge. */
public interface PledgeCommand extends Command {
  /** The pledge. */
  PledgeId pledge();

  /** The need that it offers to take. */
  NeedId need();

  @Override
  default String subject() {
    return pledge().toString();
  }
}
