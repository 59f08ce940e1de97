package nyvej.web.page.volunteer;

import java.util.Locale;
import nyvej.vocabulary.AvoidedAreas;
import nyvej.web.access.Caller;
import nyvej.web.access.May;
import nyvej.web.access.Role;
import nyvej.web.intention.VolunteerDesk;
import nyvej.web.page.Choices;
import nyvej.web.page.Deeds;
import nyvej.web.page.Fields;
import nyvej.web.page.Form;
import nyvej.web.page.Pages;
import nyvej.web.page.WordingAdvice;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Where a volunteer does not help; on a page of its own, so that nobody reads it over a shoulder on another. */
@Controller
@RequestMapping("/availability/areas")
@May(Role.VOLUNTEER)
class AvoidedAreasPage {
  private final OwnVolunteer own;
  private final VolunteerDesk desk;
  private final Deeds deeds;
  private final WordingAdvice wording;

  AvoidedAreasPage(OwnVolunteer own, VolunteerDesk desk, Deeds deeds, WordingAdvice wording) {
    this.own = own;
    this.desk = desk;
    this.deeds = deeds;
    this.wording = wording;
  }

  @GetMapping
  Mono<Rendering> stated(Locale locale, Caller caller) {
    return own.of(caller).map(view -> {
      var form = Form.empty();
      Fields.fill(form, view.volunteer().avoids().areas());
      return page(form, HttpStatus.OK, locale);
    });
  }

  @PostMapping
  Mono<Rendering> state(ServerWebExchange exchange, Locale locale, Caller caller) {
    var say = wording.say(locale);
    return exchange.getFormData().map(Form::of).flatMap(form -> {
      var areas = Fields.areas(form, say);
      return areas == null
          ? Mono.just(page(form, HttpStatus.UNPROCESSABLE_CONTENT, locale))
          : deeds
              .attempt(desk.avoid(caller, form.value("key"), caller.ownVolunteer(), new AvoidedAreas(areas)))
              .map(outcome -> switch (outcome) {
                case Deeds.Outcome.Done _ -> Pages.to("/availability", "saved");
                case Deeds.Outcome.Refused(var problem) -> {
                  form.wrong("areas", say.problem(problem.code()));
                  yield page(form, problem.status(), locale);
                }
              });
    });
  }

  private Rendering page(Form form, HttpStatus status, Locale locale) {
    return Rendering.view("volunteer/areas").status(status).modelAttribute("form", form)
        .modelAttribute("choices", Choices.in(locale)).modelAttribute("key", deeds.key()).build();
  }
}
