package nyvej.web.page.referral;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import nyvej.projection.NeedView;
import nyvej.vocabulary.BranchId;
import nyvej.vocabulary.Consent;
import nyvej.vocabulary.HelperWish;
import nyvej.vocabulary.NeedDescription;
import nyvej.vocabulary.Purpose;
import nyvej.vocabulary.SafeChannel;
import nyvej.vocabulary.Urgency;
import nyvej.vocabulary.WeeklyHours;
import nyvej.web.identity.Identity;
import nyvej.web.page.Fields;
import nyvej.web.page.Form;
import nyvej.web.page.Wording;
import org.jspecify.annotations.Nullable;

/** The referrer's form, from what is filled in to the domain's words and back. What is wrong is left in the form. */
final class NeedForm {
  private static final int CONSENT_MONTHS = 6;

  private NeedForm() {}

  /** What is suggested before anything is filled in. */
  static Form suggested(LocalDate today) {
    return Form.empty().with("hours", 2).with("weeks", NeedDescription.USUAL_WEEKS).with("helper", HelperWish.NO_MATTER)
        .with("until",
            today.plusMonths(CONSENT_MONTHS));
  }

  /** As a need stands now, without name and contact. */
  static Form of(NeedView view) {
    var wanted = view.need().description();
    var consent = view.need().consent();
    var form = Form.empty().with("urgency", wanted.urgency()).with("hours", wanted.hoursAWeek())
        .with("weeks", wanted.expectedWeeks())
        .with("children", wanted.children().toArray()).with("helper", wanted.helper())
        .with("channel", wanted.channel().kind())
        .with("branches", consent.branches().toArray()).with("until", consent.until());
    Fields.fill(form, wanted.kommune(), wanted.supportTypes(), wanted.languages(), wanted.times());
    tick(form, "interpreter", wanted.interpreter());
    tick(form, "continuity", wanted.continuity());
    tick(form, "remote", wanted.remotePossible());
    tick(form, "partners", consent.partnersCoarsely());
    tick(form, "statistics", consent.purposes().contains(Purpose.STATISTICS));
    return form;
  }

  /**
   * What she needs; null when something is wrong or missing.
   *
   * @param channelTimes when she may be reached, which this form leaves as it is
   */
  static @Nullable NeedDescription description(Form form, WeeklyHours channelTimes, Wording say) {
    var supports = Fields.supports(form, say);
    var urgency = form.choice("urgency", Urgency.class, say, "refer.urgency.missing");
    var hours = form.number("hours", say);
    if (hours != null && (hours < 1 || hours > 20)) {
      form.wrong("hours", say.problem("hours-a-week.out-of-range"));
    }
    var weeks = form.number("weeks", say);
    if (weeks != null && (weeks < 1 || weeks > 104)) {
      form.wrong("weeks", say.problem("weeks.out-of-range"));
    }
    var kommune = Fields.kommune(form, say);
    var languages = Fields.languages(form, say);
    var channel = form.choice("channel", SafeChannel.Kind.class, say, "refer.channel.missing");
    if (supports == null || urgency == null || hours == null || weeks == null || kommune == null || languages == null
        || channel == null) {
      return null;
    }
    var helper = form.chosen("helper", HelperWish.WOMAN)
        ? HelperWish.WOMAN
        : form.chosen("helper", HelperWish.MAN) ? HelperWish.MAN : HelperWish.NO_MATTER;
    return form.read("hours", say,
        () -> new NeedDescription(kommune, supports, languages, form.chosen("interpreter", "yes"),
            Fields.times(form), hours, weeks, Fields.children(form), urgency, helper,
            form.chosen("continuity", "yes"), form.chosen("remote", "yes"),
            new SafeChannel(channel, channelTimes)));
  }

  /** Her name and contact; null when something is missing. */
  static @Nullable Identity identity(Form form, Wording say) {
    if (form.value("name").isEmpty()) {
      form.wrong("name", say.text("refer.name.missing"));
    }
    if (form.value("contact").isEmpty()) {
      form.wrong("contact", say.text("refer.contact.missing"));
    }
    return form.value("name").isEmpty() || form.value("contact").isEmpty()
        ? null
        : new Identity(form.value("name"), form.value("contact"));
  }

  /** Her consent; null when something is wrong or missing. */
  static @Nullable Consent consent(Form form, Wording say) {
    var until = until(form, say);
    if (form.values("branches").isEmpty()) {
      form.wrong("branches", say.text("refer.branches.missing"));
    }
    var consent = form.read("branches", say, () -> consent(form, until == null ? LocalDate.MAX : until));
    if (!form.chosen("signed", "yes")) {
      form.wrong("signed", say.text("refer.signed.missing"));
    }
    return until == null ? null : consent;
  }

  private static Consent consent(Form form, LocalDate until) {
    Set<Purpose> purposes = new HashSet<>(Set.of(Purpose.MATCHING));
    if (form.chosen("statistics", "yes")) {
      purposes.add(Purpose.STATISTICS);
    }
    var branches = form.values("branches").stream().map(BranchId::of).collect(Collectors.toSet());
    return new Consent(purposes, branches, form.chosen("partners", "yes"), until);
  }

  private static @Nullable LocalDate until(Form form, Wording say) {
    try {
      return LocalDate.parse(form.value("until"));
    } catch (DateTimeParseException malformed) {
      form.wrong("until", say.text("refer.until.malformed"));
      return null;
    }
  }

  private static void tick(Form form, String field, boolean is) {
    if (is) {
      form.with(field, "yes");
    }
  }
}
