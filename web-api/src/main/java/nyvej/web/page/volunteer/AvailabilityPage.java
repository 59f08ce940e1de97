package nyvej.web.page.volunteer;

import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import nyvej.engine.Explanation;
import nyvej.projection.VolunteerView;
import nyvej.slice.Answer;
import nyvej.vocabulary.Availability;
import nyvej.vocabulary.Clearance;
import nyvej.vocabulary.Danish;
import nyvej.vocabulary.LanguageSkill;
import nyvej.web.access.Caller;
import nyvej.web.access.May;
import nyvej.web.access.Role;
import nyvej.web.intention.VolunteerDesk;
import nyvej.web.page.Choices;
import nyvej.web.page.Deeds;
import nyvej.web.page.Fields;
import nyvej.web.page.Form;
import nyvej.web.page.Notice;
import nyvej.web.page.Pages;
import nyvej.web.page.Wording;
import nyvej.web.page.WordingAdvice;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** What a volunteer offers, a pause from it, and its end. */
@Controller
@RequestMapping("/availability")
@May(Role.VOLUNTEER)
class AvailabilityPage {
  private static final Set<String> DONE = Set.of("saved", "paused", "resumed", "left");

  private final OwnVolunteer own;
  private final VolunteerDesk desk;
  private final Deeds deeds;
  private final WordingAdvice wording;
  private final InstantSource time;

  AvailabilityPage(OwnVolunteer own, VolunteerDesk desk, Deeds deeds, WordingAdvice wording, InstantSource time) {
    this.own = own;
    this.desk = desk;
    this.deeds = deeds;
    this.wording = wording;
    this.time = time;
  }

  @GetMapping
  Mono<Rendering> offered(@RequestParam(required = false) @Nullable String done, Locale locale, Caller caller) {
    return own.of(caller)
        .map(view -> page(view, filled(view), Notice.of(done, "offer.did.", DONE, wording.say(locale)), HttpStatus.OK,
            locale));
  }

  @PostMapping
  Mono<Rendering> state(ServerWebExchange exchange, Locale locale, Caller caller) {
    var say = wording.say(locale);
    return own.of(caller).flatMap(view -> exchange.getFormData().map(Form::of).flatMap(form -> {
      var availability = availability(form, say);
      return availability == null || !form.errors().isEmpty()
          ? Mono.just(page(view, form, null, HttpStatus.UNPROCESSABLE_CONTENT, locale))
          : deeds.attempt(desk.state(caller, form.value("key"), view.id(), availability))
              .map(outcome -> switch (outcome) {
                case Deeds.Outcome.Done _ -> Pages.to("/availability", "saved");
                case Deeds.Outcome.Refused(var problem) ->
                  page(view, form, say.problem(problem.code()), problem.status(), locale);
              });
    }));
  }

  @PostMapping("/pause")
  Mono<Rendering> pause(ServerWebExchange exchange, Locale locale, Caller caller) {
    return exchange.getFormData().map(Form::of)
        .flatMap(
            form -> switched(desk.pause(caller, form.value("key"), caller.ownVolunteer()), "paused", locale, caller));
  }

  @PostMapping("/resume")
  Mono<Rendering> resume(ServerWebExchange exchange, Locale locale, Caller caller) {
    return exchange.getFormData().map(Form::of)
        .flatMap(form -> switched(desk.resume(caller, form.value("key"), caller.ownVolunteer()), "resumed", locale,
            caller));
  }

  @PostMapping("/leave")
  Mono<Rendering> leave(ServerWebExchange exchange, Locale locale, Caller caller) {
    return exchange.getFormData().map(Form::of)
        .flatMap(
            form -> switched(desk.leave(caller, form.value("key"), caller.ownVolunteer()), "left", locale, caller));
  }

  private Mono<Rendering> switched(Mono<Answer.Done> command, String done, Locale locale, Caller caller) {
    return deeds.attempt(command).flatMap(outcome -> switch (outcome) {
      case Deeds.Outcome.Done _ -> Mono.just(Pages.to("/availability", done));
      case Deeds.Outcome.Refused(var problem) -> own.of(caller)
          .map(view -> page(view, filled(view), wording.say(locale).problem(problem.code()), problem.status(), locale));
    });
  }

  private Rendering page(VolunteerView view, Form form, @Nullable String notice, HttpStatus status, Locale locale) {
    var offer = view.volunteer().availability();
    var spoken = offer == null ? List.<LanguageSkill>of() : offer.languages();
    var page = Rendering.view("volunteer/availability").status(status).modelAttribute("form", form)
        .modelAttribute("choices",
            Choices.in(locale).withLanguages(spoken.stream().map(LanguageSkill::language).toList()))
        .modelAttribute("paused", view.volunteer().paused()).modelAttribute("left", view.volunteer().left())
        .modelAttribute("away", view.volunteer().away().from(Danish.day(time.instant())))
        .modelAttribute("missing", missing(view, locale))
        .modelAttribute("key", deeds.key()).modelAttribute("otherKey", deeds.key())
        .modelAttribute("leaveKey", deeds.key());
    return (notice == null ? page : page.modelAttribute("notice", notice)).build();
  }

  private List<String> missing(VolunteerView view, Locale locale) {
    var today = Danish.day(time.instant());
    var say = wording.say(locale);
    return Stream.of(Clearance.values()).filter(clearance -> {
      var until = view.volunteer().clearances().get(clearance);
      return until == null || until.isBefore(today);
    }).map(clearance -> say.capital(Explanation.in(locale).name(clearance))).toList();
  }

  private static Form filled(VolunteerView view) {
    var offer = view.volunteer().availability();
    var form = Form.empty();
    if (offer == null) {
      return form.with("capacity", 1).with("asks", 2);
    }
    Fields.fill(form, offer.kommune(), offer.supportTypes(), offer.languages(), offer.times());
    form.with("radius", offer.radiusKm()).with("capacity", offer.matchesAtATime()).with("asks", offer.asksPerWeek());
    return offer.remote() ? form.with("remote", "yes") : form;
  }

  private static @Nullable Availability availability(Form form, Wording say) {
    var supports = Fields.supports(form, say);
    var languages = Fields.languages(form, say);
    var kommune = Fields.kommune(form, say);
    var radius = number(form, "radius", 0, 400, "radius.out-of-range", say);
    var times = Fields.times(form);
    if (times.spans().isEmpty()) {
      form.wrong("times", say.problem("hours.missing"));
    }
    var capacity = number(form, "capacity", 1, 10, "capacity.out-of-range", say);
    var asks = number(form, "asks", 1, 14, "asks.out-of-range", say);
    if (!form.errors().isEmpty() || supports == null || languages == null || kommune == null || radius == null
        || capacity == null
        || asks == null) {
      return null;
    }
    return form.read("supports", say,
        () -> new Availability(languages, supports, kommune, radius, form.chosen("remote", "yes"), times,
            capacity, asks));
  }

  private static @Nullable Integer number(Form form, String field, int least, int most, String code, Wording say) {
    var number = form.number(field, say);
    if (number != null && (number < least || number > most)) {
      form.wrong(field, say.problem(code));
    }
    return number;
  }
}
