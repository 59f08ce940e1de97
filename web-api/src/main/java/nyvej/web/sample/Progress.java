package nyvej.web.sample;

import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says how far it is, about every tenth. */
final class Progress {
  /** Of the whole time that it takes, as measured. */
  private static final double VOLUNTEERS = 0.6;
  private static final Logger LOG = LoggerFactory.getLogger(SampleNetwork.class);

  private int tenths;

  void volunteers(int done, int all) {
    reached(VOLUNTEERS * done / all);
  }

  void passed(Instant start, Instant now, Instant end) {
    double share = (double) Duration.between(start, now).toSeconds() / Duration.between(start, end).toSeconds();
    reached(VOLUNTEERS + (1 - VOLUNTEERS) * share);
  }

  private void reached(double share) {
    int now = (int) (share * 10);
    if (now > tenths) {
      tenths = now;
      LOG.info("Sample network: {} %", now * 10);
    }
  }
}
