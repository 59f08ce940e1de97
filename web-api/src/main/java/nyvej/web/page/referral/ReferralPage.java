package nyvej.web.page.referral;

import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import nyvej.engine.Explanation;
import nyvej.event.NeedEvent;
import nyvej.projection.NeedView;
import nyvej.projection.Needs;
import nyvej.state.Need;
import nyvej.vocabulary.Danish;
import nyvej.vocabulary.LanguageSkill;
import nyvej.vocabulary.NeedId;
import nyvej.vocabulary.WeeklyHours;
import nyvej.web.access.Caller;
import nyvej.web.access.May;
import nyvej.web.access.Role;
import nyvej.web.access.account.Organisations;
import nyvej.web.api.NeedAccess;
import nyvej.web.intention.Referrals;
import nyvej.web.intention.Referrals.CorrectionRequest;
import nyvej.web.intention.Referrals.NeedRequest;
import nyvej.web.page.Choices;
import nyvej.web.page.Code;
import nyvej.web.page.Deeds;
import nyvej.web.page.Form;
import nyvej.web.page.Notice;
import nyvej.web.page.Pages;
import nyvej.web.page.Unfolding;
import nyvej.web.page.Unfolding.Listed;
import nyvej.web.page.Versions;
import nyvej.web.page.Wording;
import nyvej.web.page.WordingAdvice;
import nyvej.web.page.board.HistoryLine;
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
import reactor.core.publisher.Mono;

/** The referrer's form and her organisation's referrals. */
@Controller
@RequestMapping("/referrals")
@May(Role.REFERRER)
class ReferralPage {
  private static final int SHOWN = 30;
  private static final String LIST = "referrals";
  private static final Set<String> DONE = Set.of("recorded", "corrected", "excluded", "withdrawn");

  private final Needs needs;
  private final NeedAccess access;
  private final Referrals referrals;
  private final Organisations organisations;
  private final Deeds deeds;
  private final Unfolding unfolding;
  private final Versions versions;
  private final WordingAdvice wording;
  private final InstantSource time;

  ReferralPage(Needs needs, NeedAccess access, Referrals referrals, Organisations organisations, Deeds deeds,
      Unfolding unfolding, Versions versions, WordingAdvice wording, InstantSource time) {
    this.needs = needs;
    this.access = access;
    this.referrals = referrals;
    this.organisations = organisations;
    this.deeds = deeds;
    this.unfolding = unfolding;
    this.versions = versions;
    this.wording = wording;
    this.time = time;
  }

  @GetMapping
  Mono<Rendering> list(@RequestParam(required = false) @Nullable String through,
      @RequestParam(defaultValue = "false") boolean further, @RequestParam(required = false) @Nullable String known,
      @RequestParam(required = false) @Nullable String done, Locale locale, Caller caller) {
    var now = time.instant();
    return unfolding.show(recorded(caller), through, further).map(views -> {
      var referrals = views.map(view -> Referral.of(view, now));
      var version = versions.of(referrals.shown());
      return version.equals(known)
          ? Pages.unchanged()
          : said(Rendering.view("referral/list").modelAttribute("referrals", referrals)
              .modelAttribute("version", version), done, wording.say(locale)).build();
    });
  }

  @GetMapping("/new")
  Mono<Rendering> empty(Locale locale, Caller caller) {
    return form(NeedForm.suggested(Danish.day(time.instant())), null, HttpStatus.OK, locale, caller);
  }

  @PostMapping
  Mono<Rendering> record(ServerWebExchange exchange, Locale locale, Caller caller) {
    var say = wording.say(locale);
    return exchange.getFormData().map(Form::of).flatMap(form -> {
      var description = NeedForm.description(form, WeeklyHours.NONE, say);
      var identity = NeedForm.identity(form, say);
      var consent = NeedForm.consent(form, say);
      if (description == null || identity == null || consent == null || !form.errors().isEmpty()) {
        return form(form, null, HttpStatus.UNPROCESSABLE_CONTENT, locale, caller);
      }
      var earlier = form.value("return-of");
      var request = Mono
          .fromSupplier(() -> new NeedRequest(earlier.isEmpty() ? null : NeedId.of(earlier), description, consent,
              identity));
      return deeds.attempt(request.flatMap(r -> referrals.record(caller, form.value("key"), r)))
          .flatMap(outcome -> after(outcome, form, null, "/referrals?done=recorded", locale, caller));
    });
  }

  @GetMapping("/{need}")
  Mono<Rendering> one(@PathVariable String need, @RequestParam(required = false) @Nullable String known,
      @RequestParam(required = false) @Nullable String done, Locale locale, Caller caller) {
    return access.recorded(caller, NeedId.of(need)).flatMap(view -> version(view).equals(known)
        ? Mono.just(Pages.unchanged())
        : one(view, Form.empty(), done, HttpStatus.OK, locale, caller));
  }

  @GetMapping("/{need}/correct")
  Mono<Rendering> correctable(@PathVariable String need, Locale locale, Caller caller) {
    return access.recorded(caller, NeedId.of(need))
        .flatMap(view -> form(NeedForm.of(view), view, HttpStatus.OK, locale, caller));
  }

  @PostMapping("/{need}/correct")
  Mono<Rendering> correct(@PathVariable String need, ServerWebExchange exchange, Locale locale, Caller caller) {
    var say = wording.say(locale);
    return access.recorded(caller, NeedId.of(need))
        .flatMap(view -> exchange.getFormData().map(Form::of).flatMap(form -> {
          var description = NeedForm.description(form, view.need().description().channel().times(), say);
          var renamed = !form.value("name").isEmpty() || !form.value("contact").isEmpty();
          var identity = renamed ? NeedForm.identity(form, say) : null;
          var consent = NeedForm.consent(form, say);
          if (description == null || consent == null || !form.errors().isEmpty()) {
            return form(form, view, HttpStatus.UNPROCESSABLE_CONTENT, locale, caller);
          }
          return deeds
              .attempt(referrals.correct(caller, form.value("key"), view.id(),
                  new CorrectionRequest(description, consent, identity)))
              .flatMap(
                  outcome -> after(outcome, form, view, "/referrals/" + view.id() + "?done=corrected", locale, caller));
        }));
  }

  @PostMapping("/{need}/withdraw")
  Mono<Rendering> withdraw(@PathVariable String need, ServerWebExchange exchange, Locale locale, Caller caller) {
    var say = wording.say(locale);
    return access.recorded(caller, NeedId.of(need))
        .flatMap(view -> exchange.getFormData().map(Form::of).flatMap(form -> {
          var reason = form.choice("reason", NeedEvent.Reason.class, say, "referral.withdraw.why.missing");
          if (reason == null) {
            return one(view, form, null, HttpStatus.UNPROCESSABLE_CONTENT, locale, caller);
          }
          return deeds
              .attempt(
                  referrals.withdraw(caller, form.value("key"), view.id(), new Referrals.WithdrawalRequest(reason)))
              .flatMap(outcome -> switch (outcome) {
                case Deeds.Outcome.Done _ -> Mono.just(Pages.to("/referrals/" + view.id(), "withdrawn"));
                case Deeds.Outcome.Refused(var problem) -> {
                  form.wrong("reason", say.problem(problem.code()));
                  yield one(view, form, null, problem.status(), locale, caller);
                }
              });
        }));
  }

  private Mono<Rendering> after(Deeds.Outcome outcome, Form form, @Nullable NeedView correcting, String next,
      Locale locale,
      Caller caller) {
    return switch (outcome) {
      case Deeds.Outcome.Done _ -> Mono.just(Pages.to(next));
      case Deeds.Outcome.Refused(var problem) -> {
        form.wrong(field(problem), wording.say(locale).problem(problem.code()));
        yield form(form, correcting, problem.status(), locale, caller);
      }
    };
  }

  /** Where in the form a problem belongs; the first field when it is about none. */
  private static String field(Problem problem) {
    return switch (problem.code()) {
      case "name.length", "name.characters" -> "name";
      case "contact.length", "contact.characters" -> "contact";
      case "consent.not-in-force", "consent.too-long" -> "until";
      default -> "supports";
    };
  }

  private Mono<Rendering> form(Form form, @Nullable NeedView correcting, HttpStatus status, Locale locale,
      Caller caller) {
    var branches = organisations.branches().map(branch -> new Choices.Option(branch.id().toString(), branch.name()))
        .collectList();
    var earlier = recorded(caller).all().take(SHOWN).collectList()
        .map(views -> views.stream().map(view -> earlier(view, locale)).toList());
    var spoken = correcting == null
        ? List.<LanguageSkill>of()
        : correcting.need().description().languages();
    return Mono.zip(branches, earlier).map(both -> {
      var choices = Choices.in(locale).withBranches(both.getT1())
          .withLanguages(spoken.stream().map(LanguageSkill::language).toList());
      var page = Rendering.view("referral/form").status(status).modelAttribute("form", form)
          .modelAttribute("choices", choices)
          .modelAttribute("key", deeds.key()).modelAttribute("earlier", both.getT2());
      if (correcting != null) {
        page.modelAttribute("correcting", Referral.of(correcting, time.instant()));
      }
      return page.build();
    });
  }

  private Choices.Option earlier(NeedView view, Locale locale) {
    return new Choices.Option(view.id().toString(), Code.of(view.id()) + " – "
        + Explanation.in(locale).name(view.need().description().kommune()) + " – "
        + wording.say(locale).day(Danish.day(view.need().recordedAt())));
  }

  private Mono<Rendering> one(NeedView view, Form form, @Nullable String done, HttpStatus status, Locale locale,
      Caller caller) {
    var page = Rendering.view("referral/one").status(status).modelAttribute("one", Referral.of(view, time.instant()))
        .modelAttribute("version", version(view))
        .modelAttribute("wanted", view.need().description()).modelAttribute("consent", view.need().consent())
        .modelAttribute("exclusions", view.need().exclusions())
        .modelAttribute("form", form).modelAttribute("key", deeds.key())
        .modelAttribute("withdrawReasons", NeedEvent.Reason.values())
        .modelAttribute("history",
            view.history().stream().map(step -> new HistoryLine(step.at(), step.what(), "")).toList());
    said(page, done, wording.say(locale));
    return access.identity(caller, view).doOnNext(identity -> page.modelAttribute("identity", identity))
        .then(Mono.fromSupplier(page::build));
  }

  private String version(NeedView view) {
    return versions.of(view.id() + " " + view.position());
  }

  private Listed<NeedView> recorded(Caller caller) {
    return new Listed<>(LIST, SHOWN, true, NeedView::byTime,
        page -> needs.recordedBy(caller.organisation(), EnumSet.allOf(Need.Status.class), page));
  }

  private static Rendering.Builder<?> said(Rendering.Builder<?> page, @Nullable String done, Wording say) {
    var notice = Notice.of(done, "referral.did.", DONE, say);
    return notice == null ? page : page.modelAttribute("notice", notice);
  }
}
