package nyvej.web.wiring;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import nyvej.vocabulary.BranchId;
import nyvej.vocabulary.Kommune;
import nyvej.vocabulary.VolunteerId;
import nyvej.web.access.people.SampleAccounts;
import nyvej.web.sample.SampleCast;

/** Where the sample's branches are, and who works there. */
public final class SamplePlaces {
  static final List<Place> ALL = List.of(new Place("copenhagen", SampleAccounts.COPENHAGEN, "0101", "Vibeke Prøve"),
      new Place("aarhus", SampleAccounts.AARHUS, "0751", "Amira Prøve"),
      new Place("odense", SampleAccounts.ODENSE, "0461", "Freja Prøve"));

  private SamplePlaces() {}

  record Place(String username, BranchId branch, String seat, String volunteerName) {
    String volunteerUsername() {
      return "volunteer-" + username;
    }

    VolunteerId volunteer() {
      return new VolunteerId(UUID.nameUUIDFromBytes(("sample volunteer " + username).getBytes(StandardCharsets.UTF_8)));
    }
  }

  /** Those of the sample who have accounts. */
  public static SampleCast cast() {
    var branches = ALL.stream().map(place -> new SampleCast.Branch(place.branch(), new Kommune(place.seat()),
        SampleAccounts.person(place.username()), new SampleCast.MainVolunteer(place.volunteer(),
            SampleAccounts.person(place.volunteerUsername()), place.volunteerName())))
        .toList();
    return new SampleCast(branches,
        List.of(
            new SampleCast.Referrer(SampleAccounts.SHELTER, SampleAccounts.person("shelter"), new Kommune("0101")),
            new SampleCast.Referrer(SampleAccounts.MUNICIPALITY, SampleAccounts.person("municipality"),
                new Kommune("0751"))),
        List.of(new SampleCast.Partner(SampleAccounts.PARTNER, SampleAccounts.person("partner")),
            new SampleCast.Partner(SampleAccounts.OTHER_PARTNER, SampleAccounts.person("partner2"))));
  }
}
