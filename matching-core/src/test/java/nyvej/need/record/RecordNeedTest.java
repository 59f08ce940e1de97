package nyvej.need.record;

import static nyvej.Happened.consentUntil;
import static nyvej.Happened.exclusionsStated;
import static nyvej.Happened.needRecorded;
import static nyvej.Happened.needWithdrawn;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import nyvej.Some;
import nyvej.event.NeedEvent.ExclusionsStated;
import nyvej.event.NeedEvent.NeedRecorded;
import nyvej.slice.Refusal;
import nyvej.slice.SliceFixture;
import nyvej.vocabulary.Consent;
import nyvej.vocabulary.Exclusions;
import nyvej.vocabulary.Kommune;
import nyvej.vocabulary.NeedId;
import nyvej.vocabulary.OrganisationId;
import nyvej.vocabulary.SurvivorId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordNeedTest {
  private static final NeedId RETURN = new NeedId(Some.id(101));

  @RegisterExtension final SliceFixture slice = new SliceFixture(new RecordNeedSlice());

  @Test
  void aReferrerRecordsANeed() {
    slice.given().when(record(Some.consent())).events(new NeedRecorded(Some.NEED, Some.SURVIVOR, Some.SHELTER, null,
        Some.description(), Some.consent(), Some.NAME, Some.CONTACT, Some.REFERRER, Some.NOW));
  }

  @Test
  void aNeedIsRecordedOnce() {
    slice.given(needRecorded()).when(record(Some.consent())).refused(Refusal.NEED_EXISTS);
  }

  @Test
  void aWithdrawnNeedIsNotRecordedAgain() {
    slice.given(needRecorded(), needWithdrawn()).when(record(Some.consent())).refused(Refusal.NEED_EXISTS);
  }

  @Test
  void consentThatHasEndedIsNone() {
    slice.given().when(record(consentUntil(Some.TODAY.minusDays(1)))).refused(Refusal.CONSENT_NOT_IN_FORCE);
  }

  @Test
  void consentIsInForceOnItsLastDay() {
    slice.given().when(record(consentUntil(Some.TODAY))).events(recorded(consentUntil(Some.TODAY), Some.NOW));
  }

  /** The last second before and the first after Danish midnight: in winter, in summer, and when the clocks change. */
  @ParameterizedTest
  @CsvSource({"2026-03-02, 2026-03-02T22:59:59Z, 2026-03-02T23:00:00Z",
    "2026-07-01, 2026-07-01T21:59:59Z, 2026-07-01T22:00:00Z",
    "2026-03-28, 2026-03-28T22:59:59Z, 2026-03-28T23:00:00Z",
    "2026-03-29, 2026-03-29T21:59:59Z, 2026-03-29T22:00:00Z",
    "2026-10-24, 2026-10-24T21:59:59Z, 2026-10-24T22:00:00Z",
    "2026-10-25, 2026-10-25T22:59:59Z, 2026-10-25T23:00:00Z"})
  void consentEndsAtDanishMidnight(LocalDate until, Instant lastSecond, Instant midnight) {
    slice.at(lastSecond).given().when(record(consentUntil(until))).events(recorded(consentUntil(until), lastSecond));
    slice.at(midnight).given().when(new RecordNeed(RETURN, Some.SURVIVOR, Some.SHELTER, null, Some.description(),
        consentUntil(until), Some.NAME, Some.CONTACT, Some.REFERRER)).refused(Refusal.CONSENT_NOT_IN_FORCE);
  }

  @Test
  void consentForTwoYearsIsTheLongest() {
    var longest = consentUntil(Some.TODAY.plusYears(2));
    slice.given().when(record(longest)).events(recorded(longest, Some.NOW));
  }

  @Test
  void consentForMoreThanTwoYearsIsTooLong() {
    slice.given().when(record(consentUntil(Some.TODAY.plusYears(2).plusDays(1)))).refused(Refusal.CONSENT_TOO_LONG);
  }

  @Test
  void aReturnIsLinkedToHerEarlierNeed() {
    slice.given(needRecorded()).when(returning(Some.NEED, Some.SURVIVOR, Some.SHELTER))
        .events(new NeedRecorded(RETURN, Some.SURVIVOR, Some.SHELTER, Some.NEED, Some.description(), Some.consent(),
            Some.NAME, Some.CONTACT, Some.REFERRER, Some.NOW));
  }

  @Test
  void aReturnIsLinkedToAWithdrawnNeedToo() {
    slice.given(needRecorded(), needWithdrawn()).when(returning(Some.NEED, Some.SURVIVOR, Some.SHELTER))
        .events(new NeedRecorded(RETURN, Some.SURVIVOR, Some.SHELTER, Some.NEED, Some.description(), Some.consent(),
            Some.NAME, Some.CONTACT, Some.REFERRER, Some.NOW));
  }

  @Test
  void aReturnKeepsHerAwayFromThoseWhoWereExcludedBefore() {
    var exclusions = new Exclusions(Set.of(new Kommune("0101")), Set.of(Some.VOLUNTEER));
    slice.given(needRecorded(), exclusionsStated(exclusions)).when(returning(Some.NEED, Some.SURVIVOR, Some.SHELTER))
        .events(new NeedRecorded(RETURN, Some.SURVIVOR, Some.SHELTER, Some.NEED, Some.description(), Some.consent(),
            Some.NAME, Some.CONTACT, Some.REFERRER, Some.NOW),
            new ExclusionsStated(RETURN, Some.SURVIVOR, exclusions, Some.REFERRER, Some.NOW));
  }

  @Test
  void noReturnOfANeedThatIsNotThere() {
    slice.given().when(returning(Some.NEED, Some.SURVIVOR, Some.SHELTER)).refused(Refusal.NEED_UNKNOWN);
  }

  @Test
  void noReturnOfItself() {
    slice.given().when(returning(RETURN, Some.SURVIVOR, Some.SHELTER)).refused(Refusal.NEED_UNKNOWN);
  }

  @Test
  void anotherOrganisationCannotFindHerThroughAReturn() {
    slice.given(needRecorded()).when(returning(Some.NEED, Some.SURVIVOR, Some.OTHER_SHELTER))
        .refused(Refusal.NEED_UNKNOWN);
  }

  @Test
  void aReturnIsTheSameSurvivors() {
    slice.given(needRecorded()).when(returning(Some.NEED, new SurvivorId(Some.id(102)), Some.SHELTER))
        .refused(Refusal.NEED_UNKNOWN);
  }

  private static RecordNeed record(Consent consent) {
    return new RecordNeed(Some.NEED, Some.SURVIVOR, Some.SHELTER, null, Some.description(), consent, Some.NAME,
        Some.CONTACT, Some.REFERRER);
  }

  private static RecordNeed returning(@Nullable NeedId of, SurvivorId survivor, OrganisationId organisation) {
    return new RecordNeed(RETURN, survivor, organisation, of, Some.description(), Some.consent(), Some.NAME,
        Some.CONTACT, Some.REFERRER);
  }

  private static NeedRecorded recorded(Consent consent, Instant at) {
    return new NeedRecorded(Some.NEED, Some.SURVIVOR, Some.SHELTER, null, Some.description(), consent, Some.NAME,
        Some.CONTACT, Some.REFERRER, at);
  }
}
