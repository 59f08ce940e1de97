package nyvej.web.intention;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import nyvej.slice.Answer;
import nyvej.vocabulary.Availability;
import nyvej.vocabulary.AvoidedAreas;
import nyvej.vocabulary.Clearance;
import nyvej.vocabulary.DaysAway;
import nyvej.vocabulary.Gender;
import nyvej.vocabulary.NeedId;
import nyvej.vocabulary.VolunteerId;
import nyvej.volunteer.availability.StateAvailability;
import nyvej.volunteer.avoid.StateAvoidedAreas;
import nyvej.volunteer.away.StateDaysAway;
import nyvej.volunteer.clear.RecordClearance;
import nyvej.volunteer.conflict.StateConflict;
import nyvej.volunteer.leave.LeaveBranch;
import nyvej.volunteer.pause.PauseVolunteer;
import nyvej.volunteer.register.RegisterVolunteer;
import nyvej.volunteer.reinstate.ReinstateVolunteer;
import nyvej.volunteer.rejoin.RejoinBranch;
import nyvej.volunteer.resume.ResumeVolunteer;
import nyvej.volunteer.suspend.SuspendVolunteer;
import nyvej.web.access.Caller;
import nyvej.web.access.Role;
import nyvej.web.command.CommandSender;
import nyvej.web.identity.Identities;
import nyvej.web.identity.Identity;
import nyvej.web.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** What a branch's coordinator does about its volunteers, and a volunteer about herself. */
@Service
public final class VolunteerDesk {
  private final CommandSender sender;
  private final Identities identities;
  private final Supplier<UUID> ids;

  VolunteerDesk(CommandSender sender, Identities identities, Supplier<UUID> ids) {
    this.sender = sender;
    this.identities = identities;
    this.ids = ids;
  }

  /** Somebody new in the branch. */
  public record VolunteerRequest(Gender gender, Identity identity) {}

  /** @param validUntil last day it is valid, Danish time */
  public record ClearanceRequest(Clearance clearance, LocalDate validUntil) {}

  /** @param conflict whether kinship or an organisation binds the two */
  public record ConflictRequest(boolean conflict) {}

  /** Registers a volunteer in the coordinator's branch; the answer's subject is the new id. */
  public Mono<Answer.Done> register(Caller caller, @Nullable String key, VolunteerRequest request) {
    var volunteer = new VolunteerId(ids.get());
    return identities.seal(volunteer, request.identity())
        .map(sealed -> new RegisterVolunteer(volunteer, caller.ownBranch(), request.gender(), sealed.name(),
            sealed.contact(),
            caller.person()))
        .flatMap(command -> sender.send(caller, key, request, command));
  }

  /** States what the volunteer offers. */
  public Mono<Answer.Done> state(Caller caller, @Nullable String key, VolunteerId volunteer,
      Availability availability) {
    return self(caller, volunteer).flatMap(v -> sender.send(caller, key, List.of(volunteer, availability),
        new StateAvailability(v, caller.ownBranch(), availability, caller.person())));
  }

  /** On which days the volunteer has no time. */
  public Mono<Answer.Done> away(Caller caller, @Nullable String key, VolunteerId volunteer, DaysAway days) {
    return self(caller, volunteer).flatMap(v -> sender.send(caller, key, List.of(volunteer, days),
        new StateDaysAway(v, caller.ownBranch(), days, caller.person())));
  }

  /** Where the volunteer does not help. */
  public Mono<Answer.Done> avoid(Caller caller, @Nullable String key, VolunteerId volunteer,
      AvoidedAreas areas) {
    return self(caller, volunteer).flatMap(v -> sender.send(caller, key, List.of(volunteer, areas),
        new StateAvoidedAreas(v, caller.ownBranch(), areas, caller.person())));
  }

  /** The volunteer is not asked for now. */
  public Mono<Answer.Done> pause(Caller caller, @Nullable String key, VolunteerId volunteer) {
    return self(caller, volunteer)
        .flatMap(v -> sender.send(caller, key, volunteer, new PauseVolunteer(v, caller.ownBranch(), caller.person())));
  }

  /** The volunteer may be asked again. */
  public Mono<Answer.Done> resume(Caller caller, @Nullable String key, VolunteerId volunteer) {
    return self(caller, volunteer)
        .flatMap(v -> sender.send(caller, key, volunteer, new ResumeVolunteer(v, caller.ownBranch(), caller.person())));
  }

  /** Nobody may ask the volunteer until reinstated. */
  public Mono<Answer.Done> suspend(Caller caller, @Nullable String key, VolunteerId volunteer) {
    return sender.send(caller, key, volunteer, new SuspendVolunteer(volunteer, caller.ownBranch(), caller.person()));
  }

  /** The suspension is over. */
  public Mono<Answer.Done> reinstate(Caller caller, @Nullable String key, VolunteerId volunteer) {
    return sender.send(caller, key, volunteer, new ReinstateVolunteer(volunteer, caller.ownBranch(), caller.person()));
  }

  /** The volunteer is none any more; what runs with her or him ends. */
  public Mono<Answer.Done> leave(Caller caller, @Nullable String key, VolunteerId volunteer) {
    return self(caller, volunteer)
        .flatMap(v -> sender.send(caller, key, volunteer, new LeaveBranch(v, caller.ownBranch(), caller.person())));
  }

  /** The volunteer who left is one again. */
  public Mono<Answer.Done> rejoin(Caller caller, @Nullable String key, VolunteerId volunteer) {
    return sender.send(caller, key, volunteer, new RejoinBranch(volunteer, caller.ownBranch(), caller.person()));
  }

  /** Whether the volunteer and the survivor of a need are bound to each other. */
  public Mono<Answer.Done> conflict(Caller caller, @Nullable String key, VolunteerId volunteer, NeedId need,
      ConflictRequest request) {
    return sender.send(caller, key, List.of(volunteer, need, request),
        new StateConflict(volunteer, need, caller.ownBranch(), request.conflict(), caller.person()));
  }

  /** A coordinator saw a clearance. */
  public Mono<Answer.Done> clear(Caller caller, @Nullable String key, VolunteerId volunteer, ClearanceRequest request) {
    return sender.send(caller, key, List.of(volunteer, request),
        new RecordClearance(volunteer, caller.ownBranch(), request.clearance(), request.validUntil(), caller.person()));
  }

  /** A volunteer speaks for herself only; a coordinator for the branch's, which the command checks. */
  private static Mono<VolunteerId> self(Caller caller, VolunteerId volunteer) {
    return caller.is(Role.COORDINATOR) || volunteer.equals(caller.volunteer())
        ? Mono.just(volunteer)
        : Mono.error(() -> Problem.notFound("volunteer.unknown"));
  }
}
