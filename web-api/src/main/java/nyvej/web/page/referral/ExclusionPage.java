package nyvej.web.page.referral;

import static java.util.function.Predicate.not;

import java.util.Locale;
import java.util.stream.Collectors;
import nyvej.projection.NeedView;
import nyvej.vocabulary.Exclusions;
import nyvej.vocabulary.NeedId;
import nyvej.vocabulary.VolunteerId;
import nyvej.web.access.Caller;
import nyvej.web.access.May;
import nyvej.web.access.Role;
import nyvej.web.api.NeedAccess;
import nyvej.web.intention.Referrals;
import nyvej.web.page.Choices;
import nyvej.web.page.Deeds;
import nyvej.web.page.Fields;
import nyvej.web.page.Form;
import nyvej.web.page.Pages;
import nyvej.web.page.Wording;
import nyvej.web.page.WordingAdvice;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Whom and where she must avoid, as only her referrer sees and states it. */
@Controller
@RequestMapping("/referrals/{need}/exclusions")
@May(Role.REFERRER)
class ExclusionPage {
  private final NeedAccess access;
  private final Referrals referrals;
  private final Deeds deeds;
  private final WordingAdvice wording;

  ExclusionPage(NeedAccess access, Referrals referrals, Deeds deeds, WordingAdvice wording) {
    this.access = access;
    this.referrals = referrals;
    this.deeds = deeds;
    this.wording = wording;
  }

  @GetMapping
  Mono<Rendering> stated(@PathVariable String need, Locale locale, Caller caller) {
    return access.recorded(caller, NeedId.of(need))
        .map(view -> page(view, filled(view.need().exclusions()), HttpStatus.OK, locale));
  }

  @PostMapping
  Mono<Rendering> state(@PathVariable String need, ServerWebExchange exchange, Locale locale, Caller caller) {
    var say = wording.say(locale);
    return access.recorded(caller, NeedId.of(need)).flatMap(view -> exchange.getFormData().map(Form::of)
        .flatMap(form -> {
          var exclusions = exclusions(form, say);
          return exclusions == null
              ? Mono.just(page(view, form, HttpStatus.UNPROCESSABLE_CONTENT, locale))
              : deeds.attempt(referrals.exclude(caller, form.value("key"), view.id(), exclusions))
                  .map(outcome -> switch (outcome) {
                    case Deeds.Outcome.Done _ -> Pages.to("/referrals/" + view.id(), "excluded");
                    case Deeds.Outcome.Refused(var problem) -> {
                      form.wrong("areas", say.problem(problem.code()));
                      yield page(view, form, problem.status(), locale);
                    }
                  });
        }));
  }

  private Rendering page(NeedView view, Form form, HttpStatus status, Locale locale) {
    return Rendering.view("referral/exclusions").status(status).modelAttribute("form", form)
        .modelAttribute("choices", Choices.in(locale)).modelAttribute("need", view.id())
        .modelAttribute("key", deeds.key()).build();
  }

  private static Form filled(Exclusions stated) {
    var form = Form.empty().with("persons",
        stated.persons().stream().sorted().map(VolunteerId::toString).collect(Collectors.joining("\n")));
    Fields.fill(form, stated.areas());
    return form;
  }

  private static @Nullable Exclusions exclusions(Form form, Wording say) {
    var areas = Fields.areas(form, say);
    return areas == null ? null : form.read("persons", say, () -> {
      var persons = form.value("persons").lines().map(String::strip).filter(not(String::isEmpty));
      return new Exclusions(areas, persons.map(VolunteerId::of).collect(Collectors.toSet()));
    });
  }
}
