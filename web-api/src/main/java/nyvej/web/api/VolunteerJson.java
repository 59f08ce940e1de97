package nyvej.web.api;

import java.time.LocalDate;
import java.util.Map;
import nyvej.projection.VolunteerView;
import nyvej.vocabulary.Availability;
import nyvej.vocabulary.AvoidedAreas;
import nyvej.vocabulary.BranchId;
import nyvej.vocabulary.Clearance;
import nyvej.vocabulary.DaysAway;
import nyvej.vocabulary.Gender;
import nyvej.vocabulary.VolunteerId;
import nyvej.web.identity.Identity;
import org.jspecify.annotations.Nullable;

/**
 * A volunteer as the branch, or the volunteer, sees it.
 *
 * @param engaged asks without an answer and running matches
 * @param avoids for the branch's coordinators and the volunteer only, as all of this is
 * @param identity for the branch's coordinators and the volunteer; absent once erased
 */
record VolunteerJson(VolunteerId id, BranchId branch, Gender gender, @Nullable Availability availability,
    Map<Clearance, LocalDate> clearances, boolean paused, boolean suspended, boolean left, DaysAway away,
    AvoidedAreas avoids, int engaged, @Nullable Identity identity) {
  static VolunteerJson of(VolunteerView view, @Nullable Identity identity) {
    var v = view.volunteer();
    return new VolunteerJson(v.id(), v.branch(), v.gender(), v.availability(), v.clearances(), v.paused(),
        v.suspended(), v.left(), v.away(), v.avoids(),
        v.engaged().size(),
        identity);
  }
}
