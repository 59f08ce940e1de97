package nyvej.web.page.volunteer;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import nyvej.vocabulary.Away;
import nyvej.vocabulary.Danish;
import nyvej.vocabulary.DaysAway;
import nyvej.web.access.Caller;
import nyvej.web.access.May;
import nyvej.web.access.Role;
import nyvej.web.intention.VolunteerDesk;
import nyvej.web.page.Deeds;
import nyvej.web.page.Form;
import nyvej.web.page.Pages;
import nyvej.web.page.Wording;
import nyvej.web.page.WordingAdvice;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** On which days a volunteer has no time. */
@Controller
@RequestMapping("/availability/away")
@May(Role.VOLUNTEER)
class AwayPage {
  private final OwnVolunteer own;
  private final VolunteerDesk desk;
  private final Deeds deeds;
  private final WordingAdvice wording;
  private final InstantSource time;

  AwayPage(OwnVolunteer own, VolunteerDesk desk, Deeds deeds, WordingAdvice wording, InstantSource time) {
    this.own = own;
    this.desk = desk;
    this.deeds = deeds;
    this.wording = wording;
    this.time = time;
  }

  @GetMapping
  Mono<Rendering> stated(Caller caller) {
    return own.of(caller)
        .map(view -> page(filled(view.volunteer().away().from(Danish.day(time.instant()))), HttpStatus.OK));
  }

  @PostMapping
  Mono<Rendering> state(ServerWebExchange exchange, Locale locale, Caller caller) {
    var say = wording.say(locale);
    return exchange.getFormData().map(Form::of).flatMap(form -> {
      var days = days(form, say);
      return days == null
          ? Mono.just(page(form, HttpStatus.UNPROCESSABLE_CONTENT))
          : deeds.attempt(desk.away(caller, form.value("key"), caller.ownVolunteer(), days))
              .map(outcome -> switch (outcome) {
                case Deeds.Outcome.Done _ -> Pages.to("/availability", "saved");
                case Deeds.Outcome.Refused(var problem) -> {
                  form.wrong("away", say.problem(problem.code()));
                  yield page(form, problem.status());
                }
              });
    });
  }

  private Rendering page(Form form, HttpStatus status) {
    return Rendering.view("volunteer/away").status(status).modelAttribute("form", form)
        .modelAttribute("key", deeds.key()).build();
  }

  /** With room for more. */
  private static Form filled(List<Away> spells) {
    var form = Form.empty();
    spells.forEach(away -> form.with("from", away.from()).with("to", away.to()));
    return form.with("from", "", "").with("to", "", "");
  }

  private static @Nullable DaysAway days(Form form, Wording say) {
    try {
      return form.read("away", say, () -> new DaysAway(IntStream.rangeClosed(0, form.rows("from", 0))
          .filter(at -> !form.at("from", at).isBlank() || !form.at("to", at).isBlank())
          .mapToObj(at -> new Away(LocalDate.parse(form.at("from", at)), LocalDate.parse(form.at("to", at))))
          .toList()));
    } catch (DateTimeParseException malformed) {
      form.wrong("away", say.text("away.malformed"));
      return null;
    }
  }
}
