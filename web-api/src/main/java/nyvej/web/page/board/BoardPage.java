package nyvej.web.page.board;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import nyvej.engine.Explanation;
import nyvej.event.MatchEvent.DeclineReason;
import nyvej.event.MatchEvent.Outcome;
import nyvej.event.MatchEvent.OwnChoiceReason;
import nyvej.match.withdraw.WithdrawMatch;
import nyvej.pledge.decline.DeclinePledge;
import nyvej.slice.Answer;
import nyvej.vocabulary.InvalidValue;
import nyvej.vocabulary.MatchId;
import nyvej.vocabulary.NeedId;
import nyvej.vocabulary.PledgeId;
import nyvej.vocabulary.VolunteerId;
import nyvej.web.access.Caller;
import nyvej.web.access.May;
import nyvej.web.access.Role;
import nyvej.web.intention.Matchmaking;
import nyvej.web.intention.Pledging;
import nyvej.web.intention.VolunteerDesk;
import nyvej.web.page.Deeds;
import nyvej.web.page.Form;
import nyvej.web.page.Notice;
import nyvej.web.page.Pages;
import nyvej.web.page.WordingAdvice;
import nyvej.web.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The coordinator's board. */
@Controller
@RequestMapping("/board")
@May(Role.COORDINATOR)
class BoardPage {
  private static final Set<String> DONE = Set.of("asked", "answered", "withdrawn", "pledge", "ended", "conflict",
      "unbound");

  /** Longer than any ask may last, so that the rule refuses it and not the calendar. */
  private static final int LONGEST_DAYS = 1_000;

  private final BoardDesk board;
  private final CaseDesk cases;
  private final PlanDesk plans;
  private final BoardStream stream;
  private final Matchmaking matchmaking;
  private final VolunteerDesk volunteers;
  private final Pledging pledging;
  private final Deeds deeds;
  private final WordingAdvice wording;
  private final InstantSource time;

  BoardPage(BoardDesk board, CaseDesk cases, PlanDesk plans, BoardStream stream, Matchmaking matchmaking,
      VolunteerDesk volunteers, Pledging pledging, Deeds deeds, WordingAdvice wording, InstantSource time) {
    this.board = board;
    this.cases = cases;
    this.plans = plans;
    this.stream = stream;
    this.matchmaking = matchmaking;
    this.volunteers = volunteers;
    this.pledging = pledging;
    this.deeds = deeds;
    this.wording = wording;
    this.time = time;
  }

  @GetMapping
  Mono<Rendering> all(@ModelAttribute Unfolds unfolds, Caller caller) {
    return page(caller, null, unfolds, null).map(Rendering.Builder::build);
  }

  /** Only the lists, for a board that is open and has changed. */
  @GetMapping("/lists")
  Mono<Rendering> lists(@ModelAttribute Unfolds unfolds, Caller caller) {
    return board.board(caller, null, unfolds)
        .map(lists -> Rendering.view("board/board :: lists").modelAttribute("board", lists).build());
  }

  /** Whom to ask for each of those who wait, so that it is best for all of them. */
  @GetMapping("/plan")
  Mono<Rendering> plan(Locale locale, Caller caller) {
    return plans.all(caller, Explanation.in(locale), wording.say(locale))
        .map(plan -> Rendering.view("board/plan").modelAttribute("plan", plan).build());
  }

  /** A board with that need chosen; only the need for a board that is open. */
  @GetMapping("/needs/{need}")
  Mono<Rendering> one(@PathVariable String need, @RequestParam(required = false) @Nullable String done,
      @RequestHeader(name = "HX-Request", required = false) @Nullable String fragment, Locale locale, Caller caller) {
    var say = wording.say(locale);
    var chosen = cases.chosen(caller, NeedId.of(need), Explanation.in(locale), say);
    var notice = Notice.of(done, "board.did.", DONE, say);
    return fragment != null
        ? chosen.map(open -> with(Rendering.view("board/case :: case"), open, notice, null).build())
        : chosen
            .flatMap(open -> page(caller, open.card().id(), Unfolds.NONE, null)
                .map(page -> with(page, open, notice, null).build()));
  }

  @PostMapping("/needs/{need}/ask")
  Mono<Rendering> ask(@PathVariable String need, ServerWebExchange exchange, Locale locale, Caller caller) {
    return does(exchange, need, "asked", locale, caller, form -> {
      var reason = form.value("reason");
      var answerBy = time.instant()
          .plus(Duration.ofDays(Math.clamp(Integer.parseInt(form.value("days")), 0, LONGEST_DAYS)));
      return matchmaking.approve(caller, form.value("key"), new Matchmaking.ApprovalRequest(NeedId.of(need),
          VolunteerId.of(form.value("volunteer")), reason.isEmpty() ? null : OwnChoiceReason.valueOf(reason),
          answerBy));
    });
  }

  /** What speaks against somebody whom the coordinator thinks of. Changes nothing; posted to keep the pair out of addresses. */
  @PostMapping("/needs/{need}/why-not")
  Mono<Rendering> whyNot(@PathVariable String need, ServerWebExchange exchange, Locale locale, Caller caller) {
    var id = NeedId.of(need);
    var explanation = Explanation.in(locale);
    return exchange.getFormData().map(Form::of)
        .flatMap(form -> cases.against(caller, id, VolunteerId.of(form.value("volunteer")), explanation))
        .flatMap(against -> cases.chosen(caller, id, explanation, wording.say(locale))
            .flatMap(open -> page(caller, id, Unfolds.NONE, null)
                .map(page -> with(page, open, null, null).modelAttribute("against", against).build())));
  }

  @PostMapping("/needs/{need}/answer")
  Mono<Rendering> answer(@PathVariable String need, ServerWebExchange exchange, Locale locale, Caller caller) {
    return does(exchange, need, "answered", locale, caller, form -> {
      var match = MatchId.of(form.value("match"));
      return form.chosen("answer", "YES")
          ? matchmaking.accept(caller, form.value("key"), match)
          : matchmaking.decline(caller, form.value("key"), match,
              new Matchmaking.DeclineRequest(DeclineReason.valueOf(form.value("answer"))));
    });
  }

  @PostMapping("/needs/{need}/withdraw")
  Mono<Rendering> withdraw(@PathVariable String need, ServerWebExchange exchange, Locale locale, Caller caller) {
    return does(exchange, need, "withdrawn", locale, caller,
        form -> matchmaking.withdraw(caller, form.value("key"), MatchId.of(form.value("match")),
            new Matchmaking.WithdrawalRequest(WithdrawMatch.Reason.valueOf(form.value("reason")))));
  }

  @PostMapping("/needs/{need}/end")
  Mono<Rendering> end(@PathVariable String need, ServerWebExchange exchange, Locale locale, Caller caller) {
    return does(exchange, need, "ended", locale, caller,
        form -> matchmaking.end(caller, form.value("key"), MatchId.of(form.value("match")),
            new Matchmaking.EndRequest(Outcome.valueOf(form.value("outcome")))));
  }

  @PostMapping("/needs/{need}/conflict")
  Mono<Rendering> conflict(@PathVariable String need, ServerWebExchange exchange, Locale locale, Caller caller) {
    return conflict(exchange, need, true, "conflict", locale, caller);
  }

  @PostMapping("/needs/{need}/no-conflict")
  Mono<Rendering> noConflict(@PathVariable String need, ServerWebExchange exchange, Locale locale, Caller caller) {
    return conflict(exchange, need, false, "unbound", locale, caller);
  }

  private Mono<Rendering> conflict(ServerWebExchange exchange, String need, boolean bound, String done, Locale locale,
      Caller caller) {
    return does(exchange, need, done, locale, caller,
        form -> volunteers.conflict(caller, form.value("key"), VolunteerId.of(form.value("volunteer")),
            NeedId.of(need), new VolunteerDesk.ConflictRequest(bound)));
  }

  @PostMapping("/needs/{need}/pledge")
  Mono<Rendering> pledge(@PathVariable String need, ServerWebExchange exchange, Locale locale, Caller caller) {
    return does(exchange, need, "pledge", locale, caller, form -> {
      var pledge = PledgeId.of(form.value("pledge"));
      return form.chosen("answer", "CONFIRM")
          ? pledging.confirm(caller, form.value("key"), pledge)
          : pledging.decline(caller, form.value("key"), pledge,
              new Pledging.DeclineRequest(DeclinePledge.Reason.valueOf(form.value("answer"))));
    });
  }

  /** Does what the form asks for, then shows the need: as it is by then, with what is wrong if it was refused. */
  private Mono<Rendering> does(ServerWebExchange exchange, String need, String done, Locale locale, Caller caller,
      Function<Form, Mono<Answer.Done>> deed) {
    var id = NeedId.of(need);
    return exchange.getFormData().map(Form::of).flatMap(form -> deeds.attempt(Mono.defer(() -> read(form, deed))))
        .flatMap(outcome -> switch (outcome) {
          case Deeds.Outcome.Done _ -> Mono.just(Pages.to("/board/needs/" + id, done));
          case Deeds.Outcome.Refused(var problem) -> refused(caller, id, problem, locale);
        });
  }

  /** A form of this page never has other values, so what is not among them was not sent by it. */
  private static Mono<Answer.Done> read(Form form, Function<Form, Mono<Answer.Done>> deed) {
    try {
      return deed.apply(form);
    } catch (InvalidValue invalid) {
      throw invalid;
    } catch (IllegalArgumentException unknown) {
      return Mono.error(new Problem(HttpStatus.BAD_REQUEST, "request.malformed"));
    }
  }

  private Mono<Rendering> refused(Caller caller, NeedId need, Problem problem, Locale locale) {
    var say = wording.say(locale);
    return cases.chosen(caller, need, Explanation.in(locale), say)
        .flatMap(open -> page(caller, need, Unfolds.NONE, problem)
            .map(page -> with(page, open, null, say.problem(problem.code())).build()));
  }

  private Mono<Rendering.Builder<?>> page(Caller caller, @Nullable NeedId chosen, Unfolds unfolds,
      @Nullable Problem problem) {
    var status = problem == null ? HttpStatus.OK : problem.status();
    return stream.position().flatMap(position -> board.board(caller, chosen, unfolds)
        .map(lists -> Rendering.view("board/board").status(status).modelAttribute("board", lists)
            .modelAttribute("live", true)
            .modelAttribute("position", position)));
  }

  private Rendering.Builder<?> with(Rendering.Builder<?> page, Case open, @Nullable String notice,
      @Nullable String problem) {
    page.modelAttribute("case", open).modelAttribute("key", deeds.key()).modelAttribute("ownKey", deeds.key())
        .modelAttribute("ownReasons", OwnChoiceReason.values())
        .modelAttribute("declineReasons", DeclineReason.values()).modelAttribute("outcomes", Outcome.values());
    if (notice != null) {
      page.modelAttribute("notice", notice);
    }
    if (problem != null) {
      page.modelAttribute("problem", problem);
    }
    return page;
  }
}
