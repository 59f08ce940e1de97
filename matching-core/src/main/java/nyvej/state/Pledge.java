package nyvej.state;

import static java.util.Objects.requireNonNull;

import nyvej.event.MatchEvent;
import nyvej.event.NeedEvent;
import nyvej.event.NyvejEvent;
import nyvej.event.PledgeEvent;
import nyvej.event.PledgeEvent.PledgeConfirmed;
import nyvej.event.PledgeEvent.PledgeDeclined;
import nyvej.event.PledgeEvent.PledgeMade;
import nyvej.event.PledgeEvent.PledgeTakenBack;
import nyvej.event.VolunteerEvent;
import nyvej.vocabulary.NeedId;
import nyvej.vocabulary.OrganisationId;
import nyvej.vocabulary.PledgeId;
import nyvej.vocabulary.SurvivorId;
import org.jspecify.annotations.Nullable;

/** A partner's pledge and what was answered. */
public record Pledge(PledgeId id, NeedId need, SurvivorId survivor, OrganisationId partner, Status status) {
  /** Where a pledge stands. */
  public enum Status {
    WAITING, CONFIRMED, DECLINED, TAKEN_BACK
  }

  /** Follows one pledge. */
  public static @Nullable Pledge evolve(@Nullable Pledge pledge, PledgeId id, NyvejEvent event) {
    return switch (event) {
      case PledgeEvent e when e.pledge().equals(id) -> onPledge(pledge, e);
      case PledgeEvent _,NeedEvent _,VolunteerEvent _,MatchEvent _ -> pledge;
    };
  }

  private static Pledge onPledge(@Nullable Pledge pledge, PledgeEvent event) {
    return switch (event) {
      case PledgeMade e -> new Pledge(e.pledge(), e.need(), e.survivor(), e.partner(), Status.WAITING);
      case PledgeConfirmed _ -> requireNonNull(pledge).now(Status.CONFIRMED);
      case PledgeDeclined _ -> requireNonNull(pledge).now(Status.DECLINED);
      case PledgeTakenBack _ -> requireNonNull(pledge).now(Status.TAKEN_BACK);
    };
  }

  private Pledge now(Status newStatus) {
    return new Pledge(id, need, survivor, partner, newStatus);
  }
}
