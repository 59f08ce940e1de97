package nyvej.web.page.partner;

import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import nyvej.projection.PledgeView;
import nyvej.projection.Pledges;
import nyvej.projection.published.PartnerFeed;
import nyvej.projection.published.PartnerRow;
import nyvej.projection.published.PartnerSnapshot;
import nyvej.projection.published.Place;
import nyvej.vocabulary.Kommune;
import nyvej.vocabulary.PledgeId;
import nyvej.vocabulary.SupportType;
import nyvej.web.access.Caller;
import nyvej.web.access.May;
import nyvej.web.access.Role;
import nyvej.web.intention.Pledging;
import nyvej.web.page.Choices;
import nyvej.web.page.Deeds;
import nyvej.web.page.Form;
import nyvej.web.page.Notice;
import nyvej.web.page.Pages;
import nyvej.web.page.Unfolding;
import nyvej.web.page.Unfolding.Listed;
import nyvej.web.page.Wording;
import nyvej.web.page.WordingAdvice;
import nyvej.web.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The published rows, as this partner may see them, and its pledges. */
@Controller
@May(Role.PARTNER)
class PartnerPages {
  private static final int SHOWN = 50;
  private static final String LIST = "pledges";

  private final PartnerFeed feed;
  private final Pledges pledges;
  private final Pledging pledging;
  private final Deeds deeds;
  private final Unfolding unfolding;
  private final WordingAdvice wording;
  private final InstantSource time;

  PartnerPages(PartnerFeed feed, Pledges pledges, Pledging pledging, Deeds deeds, Unfolding unfolding,
      WordingAdvice wording,
      InstantSource time) {
    this.feed = feed;
    this.pledges = pledges;
    this.pledging = pledging;
    this.deeds = deeds;
    this.unfolding = unfolding;
    this.wording = wording;
    this.time = time;
  }

  @GetMapping("/open-needs")
  Mono<Rendering> open(@RequestParam(defaultValue = "") String area, @RequestParam(defaultValue = "") String support,
      Locale locale,
      Caller caller) {
    return open(area, support, null, HttpStatus.OK, locale, caller);
  }

  @PostMapping("/open-needs/pledge")
  Mono<Rendering> pledge(ServerWebExchange exchange, Locale locale, Caller caller) {
    return exchange.getFormData().map(Form::of)
        .flatMap(form -> deeds.attempt(pledging.make(caller, form.value("key"), form.value("row"))))
        .flatMap(outcome -> switch (outcome) {
          case Deeds.Outcome.Done _ -> Mono.just(Pages.to("/pledges", "pledged"));
          case Deeds.Outcome.Refused(var problem) -> open("", "", problem, problem.status(), locale, caller);
        });
  }

  @GetMapping("/pledges")
  Mono<Rendering> pledges(@RequestParam(required = false) @Nullable String through,
      @RequestParam(defaultValue = "false") boolean further, @RequestParam(required = false) @Nullable String done,
      Locale locale, Caller caller) {
    var say = wording.say(locale);
    var notice = "pledged".equals(done)
        ? say.text("open.did.pledged")
        : Notice.of(done, "pledges.did.", Set.of("taken-back"), say);
    return pledges(through, further, notice, HttpStatus.OK, caller);
  }

  @PostMapping("/pledges/take-back")
  Mono<Rendering> takeBack(ServerWebExchange exchange, Locale locale, Caller caller) {
    return exchange.getFormData().map(Form::of)
        .flatMap(form -> deeds
            .attempt(Mono.defer(() -> pledging.takeBack(caller, form.value("key"), PledgeId.of(form.value("pledge"))))))
        .flatMap(outcome -> switch (outcome) {
          case Deeds.Outcome.Done _ -> Mono.just(Pages.to("/pledges", "taken-back"));
          case Deeds.Outcome.Refused(var problem) ->
            pledges(null, false, wording.say(locale).problem(problem.code()), problem.status(), caller);
        });
  }

  private Mono<Rendering> pledges(@Nullable String through, boolean further, @Nullable String notice,
      HttpStatus status, Caller caller) {
    var made = new Listed<PledgeView>(LIST, SHOWN, true, PledgeView::byTime,
        page -> pledges.ofPartner(caller.organisation(), page));
    return unfolding.show(made, through, further).map(views -> {
      var page = Rendering.view("partner/pledges").status(status).modelAttribute("pledges",
          views.map(view -> PledgeRow.of(view, deeds.key())));
      return (notice == null ? page : page.modelAttribute("notice", notice)).build();
    });
  }

  private Mono<Rendering> open(String area, String support, @Nullable Problem problem, HttpStatus status, Locale locale,
      Caller caller) {
    var say = wording.say(locale);
    var kommune = Optional.of(area).filter(code -> !code.isEmpty()).map(Kommune::new);
    var type = type(support);
    return feed.snapshot(caller.organisation(), time.instant()).map(snapshot -> {
      var rows = snapshot.rows(kommune, type).map(row -> row(row, say))
          .sorted(Comparator.comparing(OpenRow::area).thenComparing(OpenRow::supports)).toList();
      var form = Form.empty();
      if (problem != null) {
        form.wrong("area", say.problem(problem.code()));
      }
      return Rendering.view("partner/needs").status(status).modelAttribute("rows", rows).modelAttribute("form", form)
          .modelAttribute("choices", Choices.in(locale)).modelAttribute("area", area).modelAttribute("support", support)
          .modelAttribute("publishedAt", snapshot.asOf()).modelAttribute("nothing", nothing(snapshot, say)).build();
    });
  }

  private static Optional<SupportType> type(String support) {
    return List.of(SupportType.values()).stream().filter(type -> type.name().equals(support)).findFirst();
  }

  private OpenRow row(PartnerRow row, Wording say) {
    return new OpenRow(row.id(), area(row.place(), say), say.capital(say.support(row.type())), deeds.key());
  }

  private static String area(Place place, Wording say) {
    return switch (place.level()) {
      case KOMMUNE -> say.kommune(new Kommune(place.code()));
      case REGION -> say.text("region." + place.code());
      case COUNTRY -> say.text("open.whole-country");
    };
  }

  private static String nothing(PartnerSnapshot snapshot, Wording say) {
    if (!snapshot.rows().isEmpty()) {
      return say.text("open.none-here");
    }
    return snapshot.more() ? say.text("open.not-shown") : say.text("open.nothing");
  }
}
