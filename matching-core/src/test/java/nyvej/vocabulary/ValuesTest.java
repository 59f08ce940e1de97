package nyvej.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ValuesTest {
  @Test
  void ids_read_their_own_text_in_any_case() {
    var id = new UUID(0x123456789abcdefL, 0xfedcba9876543210L);
    assertThat(NeedId.of(id.toString())).isEqualTo(new NeedId(id));
    assertThat(VolunteerId.of(id.toString().toUpperCase(Locale.ROOT))).isEqualTo(new VolunteerId(id));
  }

  @Test
  void a_danish_day_begins_at_danish_midnight() {
    assertThat(Danish.day(Instant.parse("2026-01-01T22:59:59Z"))).isEqualTo(LocalDate.parse("2026-01-01"));
    assertThat(Danish.day(Instant.parse("2026-01-01T23:00:00Z"))).isEqualTo(LocalDate.parse("2026-01-02"));
    assertThat(Danish.day(Instant.parse("2026-07-01T22:00:00Z"))).isEqualTo(LocalDate.parse("2026-07-02"));
  }

  @Test
  void consent_is_in_force_on_its_last_day() {
    var until = LocalDate.parse("2026-05-01");
    var consent = new Consent(Set.of(Purpose.MATCHING), Set.of(new BranchId(new UUID(1, 1))), false, until);
    assertThat(consent.inForceOn(until)).isTrue();
    assertThat(consent.inForceOn(until.plusDays(1))).isFalse();
  }

  @Test
  void sealed_values_never_show_themselves() {
    assertThat(new Sealed("c2VjcmV0LXNlY3JldC1zZWNyZXQ")).hasToString("Sealed");
  }

  @Test
  void consent_to_twenty_branches_is_allowed_and_its_sets_are_copies() {
    var branches = new HashSet<BranchId>();
    for (int i = 0; i < 20; i++) {
      branches.add(new BranchId(new UUID(1, i)));
    }
    var consent = new Consent(Set.of(Purpose.MATCHING), branches, true, LocalDate.EPOCH);
    branches.clear();
    assertThat(consent.branches()).hasSize(20);
  }
}
