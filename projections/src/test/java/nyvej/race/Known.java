package nyvej.race;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nyvej.vocabulary.Availability;
import nyvej.vocabulary.BranchId;
import nyvej.vocabulary.Clearance;
import nyvej.vocabulary.Consent;
import nyvej.vocabulary.Exclusions;
import nyvej.vocabulary.Gender;
import nyvej.vocabulary.Kommune;
import nyvej.vocabulary.MatchId;
import nyvej.vocabulary.NeedDescription;
import nyvej.vocabulary.NeedId;
import nyvej.vocabulary.PledgeId;
import nyvej.vocabulary.SurvivorId;
import nyvej.vocabulary.VolunteerId;
import org.jspecify.annotations.Nullable;

/** What an audit has read so far. */
final class Known {
  final Map<NeedId, ANeed> needs = new HashMap<>();
  final Map<VolunteerId, AVolunteer> volunteers = new HashMap<>();
  final Map<MatchId, AMatch> matches = new HashMap<>();
  final Map<PledgeId, APledge> pledges = new HashMap<>();

  enum Standing {
    WAITING, AGREED, OVER
  }

  static final class ANeed {
    final SurvivorId survivor;
    NeedDescription description;
    Consent consent;
    boolean withdrawn;
    boolean ended;
    Exclusions exclusions = Exclusions.NONE;
    /** The match or pledge that has the need. */
    @Nullable Object holder;
    final Set<PledgeId> offered = new HashSet<>();

    ANeed(SurvivorId survivor, NeedDescription description, Consent consent) {
      this.survivor = survivor;
      this.description = description;
      this.consent = consent;
    }
  }

  static final class AVolunteer {
    final BranchId branch;
    final Gender gender;
    @Nullable Availability offer;
    boolean paused;
    boolean suspended;
    boolean left;
    Set<Kommune> avoided = Set.of();
    final Map<Clearance, LocalDate> clearances = new EnumMap<>(Clearance.class);
    final Set<MatchId> busy = new HashSet<>();
    final List<Instant> asks = new ArrayList<>();
    final Set<SurvivorId> declined = new HashSet<>();
    final Set<SurvivorId> bound = new HashSet<>();
    final Set<SurvivorId> disappointed = new HashSet<>();

    AVolunteer(BranchId branch, Gender gender) {
      this.branch = branch;
      this.gender = gender;
    }
  }

  static final class AMatch {
    final NeedId need;
    final VolunteerId volunteer;
    final BranchId branch;
    final Instant answerBy;
    Standing standing = Standing.WAITING;

    AMatch(NeedId need, VolunteerId volunteer, BranchId branch, Instant answerBy) {
      this.need = need;
      this.volunteer = volunteer;
      this.branch = branch;
      this.answerBy = answerBy;
    }
  }

  static final class APledge {
    final NeedId need;
    Standing standing = Standing.WAITING;

    APledge(NeedId need) {
      this.need = need;
    }
  }
}
