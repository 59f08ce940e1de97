package nyvej.web.tool;

import java.util.List;
import nyvej.engine.whatif.Comparison;
import nyvej.engine.whatif.Network;
import nyvej.engine.whatif.Report;
import nyvej.web.access.account.Branch;

/** What can be planned with. */
interface Plannable {
  /** The branches that can be named. */
  List<Branch> branches();

  /** The network of a run, by its number from 0. */
  Network network(int run);

  /** What may be told of a comparison. */
  Report report(Comparison comparison);

  /** Whose needs they are, as the subject of a sentence. */
  String needs();
}
