package nyvej.web.page.volunteer;

import java.time.InstantSource;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import nyvej.engine.Reach;
import nyvej.engine.Standing;
import nyvej.event.MatchEvent.DeclineReason;
import nyvej.projection.MatchView;
import nyvej.projection.Matches;
import nyvej.projection.Needs;
import nyvej.projection.Page;
import nyvej.projection.VolunteerView;
import nyvej.projection.Volunteers;
import nyvej.state.Match;
import nyvej.vocabulary.MatchId;
import nyvej.vocabulary.NeedDescription;
import nyvej.vocabulary.VolunteerId;
import nyvej.web.access.Caller;
import nyvej.web.access.May;
import nyvej.web.access.Role;
import nyvej.web.intention.Matchmaking;
import nyvej.web.page.Deeds;
import nyvej.web.page.Form;
import nyvej.web.page.Notice;
import nyvej.web.page.Pages;
import nyvej.web.page.Versions;
import nyvej.web.page.WordingAdvice;
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
import reactor.core.publisher.Mono;

/** What is asked of a volunteer, one thing at a time. */
@Controller
@RequestMapping("/asked")
@May(Role.VOLUNTEER)
class AskedPage {
  private static final int MOST = 50;
  private static final Set<String> DONE = Set.of("yes", "no");

  private final Matches matches;
  private final Needs needs;
  private final Volunteers volunteers;
  private final Matchmaking matchmaking;
  private final Deeds deeds;
  private final Versions versions;
  private final WordingAdvice wording;
  private final InstantSource time;

  AskedPage(Matches matches, Needs needs, Volunteers volunteers, Matchmaking matchmaking, Deeds deeds,
      Versions versions, WordingAdvice wording, InstantSource time) {
    this.matches = matches;
    this.needs = needs;
    this.volunteers = volunteers;
    this.matchmaking = matchmaking;
    this.deeds = deeds;
    this.versions = versions;
    this.wording = wording;
    this.time = time;
  }

  @GetMapping
  Mono<Rendering> asked(@RequestParam(required = false) @Nullable String known,
      @RequestParam(required = false) @Nullable String done, Locale locale, Caller caller) {
    return page(caller, known, Form.empty(), Notice.of(done, "asked.did.", DONE, wording.say(locale)), HttpStatus.OK);
  }

  @PostMapping("/{match}/yes")
  Mono<Rendering> yes(@PathVariable String match, ServerWebExchange exchange, Locale locale, Caller caller) {
    return exchange.getFormData().map(Form::of)
        .flatMap(form -> deeds.attempt(matchmaking.accept(caller, form.value("key"), MatchId.of(match))))
        .flatMap(outcome -> after(outcome, "yes", locale, caller));
  }

  @PostMapping("/{match}/no")
  Mono<Rendering> no(@PathVariable String match, ServerWebExchange exchange, Locale locale, Caller caller) {
    return exchange.getFormData().map(Form::of).flatMap(form -> {
      var reason = form.choice("reason", DeclineReason.class, wording.say(locale), "asked.why.missing");
      return reason == null
          ? page(caller, null, form, null, HttpStatus.UNPROCESSABLE_CONTENT)
          : deeds
              .attempt(matchmaking.decline(caller, form.value("key"), MatchId.of(match),
                  new Matchmaking.DeclineRequest(reason)))
              .flatMap(outcome -> after(outcome, "no", locale, caller));
    });
  }

  private Mono<Rendering> after(Deeds.Outcome outcome, String done, Locale locale, Caller caller) {
    return switch (outcome) {
      case Deeds.Outcome.Done _ -> Mono.just(Pages.to("/asked", done));
      case Deeds.Outcome.Refused(var problem) ->
        page(caller, null, Form.empty(), wording.say(locale).problem(problem.code()), problem.status());
    };
  }

  private Mono<Rendering> page(Caller caller, @Nullable String known, Form form, @Nullable String notice,
      HttpStatus status) {
    var self = caller.ownVolunteer();
    return volunteers.volunteer(self).map(Optional::of).defaultIfEmpty(Optional.empty())
        .flatMap(volunteer -> Mono
            .zip(asks(self, Match.Status.ASKED, volunteer), asks(self, Match.Status.ACCEPTED, volunteer))
            .map(both -> {
              var standing = volunteer.map(v -> v.volunteer().standing()).orElse(Standing.ACTIVE);
              var version = versions.of(both + " " + standing);
              if (version.equals(known)) {
                return Pages.unchanged();
              }
              var page = Rendering.view("volunteer/asked").status(status).modelAttribute("version", version)
                  .modelAttribute("count", both.getT1().size()).modelAttribute("running", both.getT2())
                  .modelAttribute("form", form).modelAttribute("key", deeds.key())
                  .modelAttribute("otherKey", deeds.key()).modelAttribute("declineReasons", DeclineReason.values())
                  .modelAttribute("standing", standing);
              both.getT1().stream().findFirst().ifPresent(ask -> page.modelAttribute("ask", ask));
              if (notice != null) {
                page.modelAttribute("notice", notice);
              }
              return page.build();
            }));
  }

  /** The first to run out first; none of whoever no longer consents to be seen. */
  private Mono<List<Ask>> asks(VolunteerId self, Match.Status status, Optional<VolunteerView> volunteer) {
    Set<Match.Status> only = EnumSet.of(status);
    var now = time.instant();
    return matches.ofVolunteer(self, only, Page.first(MOST))
        .flatMapSequential(view -> needs.need(view.match().need())
            .filter(need -> need.visibleTo(view.match().branch(), now))
            .map(need -> ask(view, need.need().description(), volunteer)))
        .sort(Comparator.comparing(Ask::answerBy)).collectList();
  }

  private static Ask ask(MatchView view, NeedDescription wanted, Optional<VolunteerView> volunteer) {
    var offer = volunteer.map(found -> found.volunteer().availability()).orElse(null);
    var kilometres = offer == null ? null : Math.round(Reach.kilometres(wanted.kommune(), offer.kommune()));
    return new Ask(view.id(), wanted, kilometres, view.match().answerBy());
  }
}
