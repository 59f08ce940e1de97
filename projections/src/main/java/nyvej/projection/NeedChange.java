package nyvej.projection;

import nyvej.vocabulary.NeedId;

/** A need that changed, for somebody who watches a branch's needs. */
public sealed interface NeedChange {
  /** Which need. */
  NeedId id();

  /** Of its last change that the branch could see, or that took the need from it. */
  long position();

  /** The branch sees it, as it now is. */
  record Seen(NeedView view, long position) implements NeedChange {
    @Override
    public NeedId id() {
      return view.id();
    }
  }

  /** The branch saw it once and may not see it any more: withdrawn, or her consent has ended or names the branch no more. */
  record Gone(NeedId id, long position) implements NeedChange {}
}
