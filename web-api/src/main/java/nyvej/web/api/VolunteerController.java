package nyvej.web.api;

import java.util.function.Function;
import nyvej.projection.Page;
import nyvej.projection.VolunteerView;
import nyvej.projection.Volunteers;
import nyvej.vocabulary.Availability;
import nyvej.vocabulary.AvoidedAreas;
import nyvej.vocabulary.DaysAway;
import nyvej.vocabulary.NeedId;
import nyvej.vocabulary.VolunteerId;
import nyvej.web.access.Caller;
import nyvej.web.access.May;
import nyvej.web.access.Role;
import nyvej.web.identity.Identities;
import nyvej.web.intention.VolunteerDesk;
import nyvej.web.intention.VolunteerDesk.ClearanceRequest;
import nyvej.web.intention.VolunteerDesk.ConflictRequest;
import nyvej.web.intention.VolunteerDesk.VolunteerRequest;
import nyvej.web.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Volunteers: a branch's, for its coordinators; oneself, for a volunteer. */
@RestController
@RequestMapping("/api/volunteers")
class VolunteerController {
  private final VolunteerDesk desk;
  private final Volunteers volunteers;
  private final Identities identities;
  private final Answers answers;
  private final Listing listing;

  VolunteerController(VolunteerDesk desk, Volunteers volunteers, Identities identities, Answers answers,
      Listing listing) {
    this.desk = desk;
    this.volunteers = volunteers;
    this.identities = identities;
    this.answers = answers;
    this.listing = listing;
  }

  @PostMapping
  @May(Role.COORDINATOR)
  Mono<ResponseEntity<Created>> register(@RequestBody VolunteerRequest request,
      @RequestHeader(name = Answers.IDEMPOTENCY_KEY, required = false) @Nullable String key, Caller caller) {
    return desk.register(caller, key, request).map(done -> answers.created("/api/volunteers", done));
  }

  @PutMapping("/{volunteer}/availability")
  @May({Role.COORDINATOR, Role.VOLUNTEER})
  Mono<ResponseEntity<Void>> state(@PathVariable String volunteer, @RequestBody Availability availability,
      @RequestHeader(name = Answers.IDEMPOTENCY_KEY, required = false) @Nullable String key, Caller caller) {
    return desk.state(caller, key, VolunteerId.of(volunteer), availability).map(answers::done);
  }

  @PutMapping("/{volunteer}/days-away")
  @May({Role.COORDINATOR, Role.VOLUNTEER})
  Mono<ResponseEntity<Void>> away(@PathVariable String volunteer, @RequestBody DaysAway days,
      @RequestHeader(name = Answers.IDEMPOTENCY_KEY, required = false) @Nullable String key, Caller caller) {
    return desk.away(caller, key, VolunteerId.of(volunteer), days).map(answers::done);
  }

  @PutMapping("/{volunteer}/avoided-areas")
  @May({Role.COORDINATOR, Role.VOLUNTEER})
  Mono<ResponseEntity<Void>> avoid(@PathVariable String volunteer, @RequestBody AvoidedAreas areas,
      @RequestHeader(name = Answers.IDEMPOTENCY_KEY, required = false) @Nullable String key, Caller caller) {
    return desk.avoid(caller, key, VolunteerId.of(volunteer), areas).map(answers::done);
  }

  @PostMapping("/{volunteer}/pause")
  @May({Role.COORDINATOR, Role.VOLUNTEER})
  Mono<ResponseEntity<Void>> pause(@PathVariable String volunteer,
      @RequestHeader(name = Answers.IDEMPOTENCY_KEY, required = false) @Nullable String key, Caller caller) {
    return desk.pause(caller, key, VolunteerId.of(volunteer)).map(answers::done);
  }

  @PostMapping("/{volunteer}/resume")
  @May({Role.COORDINATOR, Role.VOLUNTEER})
  Mono<ResponseEntity<Void>> resume(@PathVariable String volunteer,
      @RequestHeader(name = Answers.IDEMPOTENCY_KEY, required = false) @Nullable String key, Caller caller) {
    return desk.resume(caller, key, VolunteerId.of(volunteer)).map(answers::done);
  }

  @PostMapping("/{volunteer}/suspend")
  @May(Role.COORDINATOR)
  Mono<ResponseEntity<Void>> suspend(@PathVariable String volunteer,
      @RequestHeader(name = Answers.IDEMPOTENCY_KEY, required = false) @Nullable String key, Caller caller) {
    return desk.suspend(caller, key, VolunteerId.of(volunteer)).map(answers::done);
  }

  @PostMapping("/{volunteer}/reinstate")
  @May(Role.COORDINATOR)
  Mono<ResponseEntity<Void>> reinstate(@PathVariable String volunteer,
      @RequestHeader(name = Answers.IDEMPOTENCY_KEY, required = false) @Nullable String key, Caller caller) {
    return desk.reinstate(caller, key, VolunteerId.of(volunteer)).map(answers::done);
  }

  @PostMapping("/{volunteer}/leave")
  @May({Role.COORDINATOR, Role.VOLUNTEER})
  Mono<ResponseEntity<Void>> leave(@PathVariable String volunteer,
      @RequestHeader(name = Answers.IDEMPOTENCY_KEY, required = false) @Nullable String key, Caller caller) {
    return desk.leave(caller, key, VolunteerId.of(volunteer)).map(answers::done);
  }

  @PostMapping("/{volunteer}/rejoin")
  @May(Role.COORDINATOR)
  Mono<ResponseEntity<Void>> rejoin(@PathVariable String volunteer,
      @RequestHeader(name = Answers.IDEMPOTENCY_KEY, required = false) @Nullable String key, Caller caller) {
    return desk.rejoin(caller, key, VolunteerId.of(volunteer)).map(answers::done);
  }

  @PutMapping("/{volunteer}/conflicts/{need}")
  @May(Role.COORDINATOR)
  Mono<ResponseEntity<Void>> conflict(@PathVariable String volunteer, @PathVariable String need,
      @RequestBody ConflictRequest request,
      @RequestHeader(name = Answers.IDEMPOTENCY_KEY, required = false) @Nullable String key, Caller caller) {
    return desk.conflict(caller, key, VolunteerId.of(volunteer), NeedId.of(need), request).map(answers::done);
  }

  @PostMapping("/{volunteer}/clearances")
  @May(Role.COORDINATOR)
  Mono<ResponseEntity<Void>> clear(@PathVariable String volunteer, @RequestBody ClearanceRequest request,
      @RequestHeader(name = Answers.IDEMPOTENCY_KEY, required = false) @Nullable String key, Caller caller) {
    return desk.clear(caller, key, VolunteerId.of(volunteer), request).map(answers::done);
  }

  @GetMapping("/{volunteer}")
  @May({Role.COORDINATOR, Role.VOLUNTEER})
  Mono<VolunteerJson> volunteer(@PathVariable String volunteer, Caller caller) {
    return volunteers.volunteer(VolunteerId.of(volunteer)).filter(view -> visible(caller, view))
        .switchIfEmpty(Mono.error(() -> Problem.notFound("volunteer.unknown"))).flatMap(this::shown);
  }

  @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
  @May(Role.COORDINATOR)
  Mono<PageJson<VolunteerJson>> list(@RequestParam(required = false) @Nullable String cursor,
      @RequestParam(defaultValue = "50") int limit, Caller caller) {
    return listing.part("volunteers", cursor, limit, query(caller), VolunteerView::byTime, this::shown);
  }

  @GetMapping(produces = MediaType.APPLICATION_NDJSON_VALUE)
  @May(Role.COORDINATOR)
  Flux<VolunteerJson> stream(Caller caller) {
    return listing.all(query(caller), VolunteerView::byTime, this::shown);
  }

  private Function<Page, Flux<VolunteerView>> query(Caller caller) {
    var branch = caller.ownBranch();
    return page -> volunteers.ofBranch(branch, page);
  }

  private Mono<VolunteerJson> shown(VolunteerView view) {
    return identities.open(view.id(), view.name(), view.contact()).map(identity -> VolunteerJson.of(view, identity))
        .switchIfEmpty(Mono.fromSupplier(() -> VolunteerJson.of(view, null)));
  }

  private static boolean visible(Caller caller, VolunteerView view) {
    return view.id().equals(caller.volunteer())
        || caller.is(Role.COORDINATOR) && view.volunteer().branch().equals(caller.branch());
  }
}
