package nyvej.web.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nyvej.vocabulary.Danish;
import nyvej.web.access.people.SampleAccounts;

/** Requests as a client writes them. */
public final class Requests {
  private Requests() {}

  /** Today, Danish time. */
  public static LocalDate today() {
    return Danish.day(Instant.now());
  }

  /** A need in Aarhus of somebody who speaks Arabic, for the branch there. */
  public static String need() {
    return need(SampleAccounts.AARHUS.toString(), today().plusMonths(6).toString());
  }

  static String need(String branch, String until) {
    return """
        {"description": {"kommune": "0751", "supportTypes": ["NETWORK", "PRACTICAL"],
           "languages": [{"language": "ar", "level": "NATIVE"}], "interpreter": false,
           "times": {"spans": [{"day": "MONDAY", "from": 34, "to": 42}, {"day": "SATURDAY", "from": 20, "to": 28}]},
           "hoursAWeek": 2, "expectedWeeks": 8, "continuity": false, "children": ["AGE_3_6"], "urgency": "NOW", "helper": "WOMAN", "remotePossible": false,
           "channel": {"kind": "SMS", "times": {"spans": []}}},
         "consent": {"purposes": ["MATCHING", "STATISTICS"], "branches": ["%s"], "partnersCoarsely": true, "until": "%s"},
         "identity": {"name": "Samira Prøve", "contact": "+45 00 00 00 01"}}
        """
        .formatted(branch, until);
  }

  /** A woman in Aarhus. */
  public static String volunteer() {
    return """
        {"gender": "WOMAN", "identity": {"name": "Amira Frivillig", "contact": "amira@example.org"}}
        """;
  }

  /** Speaks Arabic, goes 25 km, has Monday evenings and Saturdays. */
  public static String availability() {
    return """
        {"languages": [{"language": "ar", "level": "NATIVE"}, {"language": "da", "level": "FLUENT"}],
         "supportTypes": ["NETWORK", "PRACTICAL", "CHILDREN"], "kommune": "0751", "radiusKm": 25, "remote": true,
         "times": {"spans": [{"day": "MONDAY", "from": 34, "to": 44}, {"day": "SATURDAY", "from": 18, "to": 30}]},
         "matchesAtATime": 2, "asksPerWeek": 2}
        """;
  }

  /** All four clearances, for a year. */
  public static List<String> clearances() {
    return List.of("BOERNEATTEST", "STRAFFEATTEST", "CONFIDENTIALITY", "INTRODUCTION_TRAINING").stream()
        .map(clearance -> "{\"clearance\": \"%s\", \"validUntil\": \"%s\"}".formatted(clearance, today().plusYears(1)))
        .toList();
  }
}
