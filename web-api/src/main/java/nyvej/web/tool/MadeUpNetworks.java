package nyvej.web.tool;

import java.util.List;
import nyvej.engine.whatif.Comparison;
import nyvej.engine.whatif.Network;
import nyvej.engine.whatif.Report;
import nyvej.web.access.account.Branch;
import nyvej.web.access.people.SampleAccounts;
import nyvej.web.sample.SyntheticNetworks;

/** The sample's network, in which nobody is real. */
record MadeUpNetworks(SyntheticNetworks networks) implements Plannable {
  @Override
  public List<Branch> branches() {
    return SampleAccounts.branches();
  }

  @Override
  public Network network(int run) {
    return networks.network(run);
  }

  @Override
  public Report report(Comparison comparison) {
    return Report.ofMadeUpWomen(comparison);
  }

  @Override
  public String needs() {
    return "made-up needs";
  }
}
