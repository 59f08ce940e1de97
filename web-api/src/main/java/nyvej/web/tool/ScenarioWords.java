package nyvej.web.tool;

import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import nyvej.engine.whatif.Change;
import nyvej.engine.whatif.Change.LoseBranch;
import nyvej.engine.whatif.Change.MoreHours;
import nyvej.engine.whatif.Change.Recruit;
import nyvej.engine.whatif.Scenario;
import nyvej.vocabulary.BranchId;
import nyvej.vocabulary.InvalidValue;
import nyvej.vocabulary.Kommune;
import nyvej.vocabulary.Language;
import nyvej.vocabulary.SupportType;
import nyvej.web.access.account.Branch;
import org.jspecify.annotations.Nullable;

/**
 * What is to be different, as an operator says it.
 *
 * @param recruits each {@code 20 ar 0751}, and behind it {@code CHILDREN,NETWORK} and {@code in BRANCH} where it matters
 * @param lost names or ids of branches
 * @param moreHours each {@code 3 0751}
 */
record ScenarioWords(List<String> recruits, List<String> lost, List<String> moreHours) {
  private static final Pattern SPACES = Pattern.compile("\\s+");
  private static final Pattern RECRUIT = Pattern.compile("(\\S+) (\\S+) (\\S+)(?: (?!in )(\\S+))?(?: in (.+))?");
  private static final Pattern HOURS = Pattern.compile("(\\S+) (\\S+)");
  private static final Pattern COUNT = Pattern.compile("[1-9]\\d{0,3}");

  /** @throws ToolException that says what is wrong in a line */
  Scenario scenario(List<Branch> branches) {
    var changes = new ArrayList<Change>();
    recruits.forEach(words -> changes.add(recruit(words, branches)));
    lost.forEach(name -> changes.add(new LoseBranch(branch(name, branches))));
    moreHours.forEach(words -> changes.add(hours(words)));
    return new Scenario(changes);
  }

  /** The same in a sentence each, for a title. */
  static List<String> describe(Scenario scenario, List<Branch> branches) {
    var sentences = scenario.changes().stream().map(change -> switch (change) {
      case Recruit recruit ->
        recruit.count() + (recruit.count() == 1 ? " more volunteer who speaks " : " more volunteers who speak ")
            + name(recruit.language()) + " in " + recruit.kommune().officialName();
      case LoseBranch(var lost) -> "Without the branch " + name(lost, branches);
      case MoreHours(var hours, var kommune) ->
        hours + (hours == 1 ? " more hour" : " more hours") + " a week of everybody in " + kommune.officialName();
    }).toList();
    return sentences.isEmpty() ? List.of("Nothing changes") : sentences;
  }

  private static Recruit recruit(String words, List<Branch> branches) {
    var read = RECRUIT.matcher(SPACES.matcher(words.strip()).replaceAll(" "));
    if (!read.matches()) {
      throw wrong("--recruit wants a number, a language and a kommune, as in \"20 ar 0751\".");
    }
    var branch = read.group(5) == null ? null : branch(read.group(5), branches);
    return new Recruit(count(read.group(1)), language(read.group(2)), kommune(read.group(3)), branch,
        support(read.group(4)));
  }

  private static MoreHours hours(String words) {
    var read = HOURS.matcher(SPACES.matcher(words.strip()).replaceAll(" "));
    if (!read.matches()) {
      throw wrong("--more-hours wants a number and a kommune, as in \"3 0751\".");
    }
    return new MoreHours(count(read.group(1)), kommune(read.group(2)));
  }

  private static int count(String word) {
    if (!COUNT.matcher(word).matches()) {
      throw wrong("\"" + word + "\" is no number from 1 to 9999.");
    }
    return Integer.parseInt(word);
  }

  private static Language language(String word) {
    try {
      return new Language(word);
    } catch (InvalidValue unknown) {
      throw wrong("\"" + word + "\" is no language; write its code, such as ar for Arabic.");
    }
  }

  private static Kommune kommune(String word) {
    return Kommune.all().stream()
        .filter(kommune -> kommune.value().equals(word) || kommune.officialName().equalsIgnoreCase(word)).findFirst()
        .orElseThrow(() -> wrong("\"" + word + "\" is no kommune; write its code or name, such as 0751 or Aarhus."));
  }

  private static Set<SupportType> support(@Nullable String words) {
    var support = EnumSet.noneOf(SupportType.class);
    if (words != null) {
      for (var word : words.split(",")) {
        try {
          support.add(SupportType.valueOf(word.toUpperCase(Locale.ROOT)));
        } catch (IllegalArgumentException unknown) {
          throw wrong("\"" + word + "\" is no kind of support; they are " + EnumSet.allOf(SupportType.class) + ".");
        }
      }
    }
    return support;
  }

  private static BranchId branch(String word, List<Branch> branches) {
    var named = branches.stream()
        .filter(branch -> branch.name().equalsIgnoreCase(word) || branch.id().toString().equals(word)).toList();
    if (named.size() != 1) {
      throw wrong((named.isEmpty() ? "There is no branch " : "There are several branches ") + word + "; there are "
          + String.join(", ", branches.stream().map(branch -> branch.name() + " (" + branch.id() + ")").toList())
          + ".");
    }
    return named.getFirst().id();
  }

  private static String name(BranchId id, List<Branch> branches) {
    return branches.stream().filter(branch -> branch.id().equals(id)).map(Branch::name).findFirst().orElseThrow();
  }

  private static String name(Language language) {
    return ULocale.forLanguageTag(language.value()).getDisplayName(ULocale.ENGLISH);
  }

  private static ToolException wrong(String message) {
    return new ToolException(Exit.USAGE, message);
  }
}
