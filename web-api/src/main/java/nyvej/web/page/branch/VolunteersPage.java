package nyvej.web.page.branch;

import java.time.InstantSource;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiFunction;
import nyvej.projection.VolunteerView;
import nyvej.projection.Volunteers;
import nyvej.slice.Answer;
import nyvej.vocabulary.Danish;
import nyvej.vocabulary.VolunteerId;
import nyvej.web.access.Caller;
import nyvej.web.access.May;
import nyvej.web.access.Role;
import nyvej.web.identity.Identities;
import nyvej.web.intention.VolunteerDesk;
import nyvej.web.page.Deeds;
import nyvej.web.page.Form;
import nyvej.web.page.Notice;
import nyvej.web.page.Pages;
import nyvej.web.page.Unfolded;
import nyvej.web.page.Unfolding;
import nyvej.web.page.Unfolding.Listed;
import nyvej.web.page.Wording;
import nyvej.web.page.WordingAdvice;
import nyvej.web.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The volunteers of the coordinator's branch, and what only a coordinator may do about one. */
@Controller
@RequestMapping("/volunteers")
@May(Role.COORDINATOR)
class VolunteersPage {
  private static final int SHOWN = 30;
  private static final String LIST = "volunteers";
  private static final Set<String> DONE = Set.of("suspended", "reinstated", "left", "rejoined");

  private final Volunteers volunteers;
  private final Identities identities;
  private final VolunteerDesk desk;
  private final Deeds deeds;
  private final Unfolding unfolding;
  private final WordingAdvice wording;
  private final InstantSource time;

  VolunteersPage(Volunteers volunteers, Identities identities, VolunteerDesk desk, Deeds deeds, Unfolding unfolding,
      WordingAdvice wording, InstantSource time) {
    this.volunteers = volunteers;
    this.identities = identities;
    this.desk = desk;
    this.deeds = deeds;
    this.unfolding = unfolding;
    this.wording = wording;
    this.time = time;
  }

  @GetMapping
  Mono<Rendering> list(@RequestParam(required = false) @Nullable String through,
      @RequestParam(defaultValue = "false") boolean further, Caller caller) {
    var branch = caller.ownBranch();
    var all = new Listed<>(LIST, SHOWN, false, VolunteerView::byTime, page -> volunteers.ofBranch(branch, page));
    return unfolding.show(all, through, further)
        .flatMap(views -> Flux.fromIterable(views.shown()).concatMap(this::helper).collectList()
            .map(shown -> new Unfolded<>(shown, views.through(), views.news(), views.more())))
        .map(shown -> Rendering.view("branch/volunteers").modelAttribute("volunteers", shown).build());
  }

  @GetMapping("/{volunteer}")
  Mono<Rendering> one(@PathVariable String volunteer, @RequestParam(required = false) @Nullable String done,
      Locale locale, Caller caller) {
    var say = wording.say(locale);
    return page(caller, VolunteerId.of(volunteer), Notice.of(done, "volunteer.did.", DONE, say), HttpStatus.OK);
  }

  @PostMapping("/{volunteer}/suspend")
  Mono<Rendering> suspend(@PathVariable String volunteer, ServerWebExchange exchange, Locale locale, Caller caller) {
    return does(exchange, volunteer, "suspended", locale, caller, (key, id) -> desk.suspend(caller, key, id));
  }

  @PostMapping("/{volunteer}/reinstate")
  Mono<Rendering> reinstate(@PathVariable String volunteer, ServerWebExchange exchange, Locale locale, Caller caller) {
    return does(exchange, volunteer, "reinstated", locale, caller, (key, id) -> desk.reinstate(caller, key, id));
  }

  @PostMapping("/{volunteer}/leave")
  Mono<Rendering> leave(@PathVariable String volunteer, ServerWebExchange exchange, Locale locale, Caller caller) {
    return does(exchange, volunteer, "left", locale, caller, (key, id) -> desk.leave(caller, key, id));
  }

  @PostMapping("/{volunteer}/rejoin")
  Mono<Rendering> rejoin(@PathVariable String volunteer, ServerWebExchange exchange, Locale locale, Caller caller) {
    return does(exchange, volunteer, "rejoined", locale, caller, (key, id) -> desk.rejoin(caller, key, id));
  }

  private Mono<Rendering> does(ServerWebExchange exchange, String volunteer, String done, Locale locale, Caller caller,
      BiFunction<String, VolunteerId, Mono<Answer.Done>> deed) {
    var id = VolunteerId.of(volunteer);
    Wording say = wording.say(locale);
    return exchange.getFormData().map(Form::of).flatMap(form -> deeds.attempt(deed.apply(form.value("key"), id)))
        .flatMap(outcome -> switch (outcome) {
          case Deeds.Outcome.Done _ -> Mono.just(Pages.to("/volunteers/" + id, done));
          case Deeds.Outcome.Refused(var problem) ->
            page(caller, id, say.problem(problem.code()), problem.status());
        });
  }

  private Mono<Rendering> page(Caller caller, VolunteerId id, @Nullable String notice, HttpStatus status) {
    return volunteers.volunteer(id).filter(view -> view.volunteer().branch().equals(caller.branch()))
        .switchIfEmpty(Mono.error(() -> Problem.notFound("volunteer.unknown"))).flatMap(this::helper).map(one -> {
          var page = Rendering.view("branch/volunteer").status(status).modelAttribute("one", one)
              .modelAttribute("away", one.volunteer().away().from(Danish.day(time.instant())))
              .modelAttribute("key", deeds.key());
          return (notice == null ? page : page.modelAttribute("notice", notice)).build();
        });
  }

  private Mono<Helper> helper(VolunteerView view) {
    return identities.open(view.id(), view.name(), view.contact())
        .map(identity -> Helper.of(view.volunteer(), identity))
        .switchIfEmpty(Mono.fromSupplier(() -> Helper.of(view.volunteer(), null)));
  }
}
