package nyvej.projection.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32C;
import nyvej.Some;
import nyvej.engine.PairMark;
import nyvej.engine.Weights;
import nyvej.state.Volunteer;
import nyvej.vocabulary.AvoidedAreas;
import nyvej.vocabulary.Clearance;
import nyvej.vocabulary.DaysAway;
import nyvej.vocabulary.Gender;
import nyvej.vocabulary.SurvivorId;
import nyvej.vocabulary.VolunteerId;
import org.junit.jupiter.api.Test;

class IndexedTest {
  private final Indexed indexed = new Indexed(Weights.CURRENT);

  private static Volunteer volunteer(int id, Map<SurvivorId, Set<PairMark>> marks) {
    return new Volunteer(new VolunteerId(Some.id(id)), Some.BRANCH, Gender.WOMAN, Some.availability(),
        Map.of(Clearance.STRAFFEATTEST, Some.TODAY), true, Set.of(Some.MATCH), List.of(Some.NOW), Set.of(), null,
        marks, Set.of(), null, DaysAway.NONE, AvoidedAreas.NONE);
  }

  private byte[] written() throws IOException {
    var bytes = new ByteArrayOutputStream();
    Indexed.write(indexed.matchable(), bytes);
    return bytes.toByteArray();
  }

  private static Indexed read(byte[] bytes) throws IOException {
    return Indexed.read(new ByteArrayInputStream(bytes), Weights.CURRENT);
  }

  @Test
  void whatIsReadIsWhatWasWritten() throws IOException {
    var other = new SurvivorId(Some.id(80));
    indexed.put(List.of(volunteer(81, Map.of(Some.SURVIVOR, EnumSet.allOf(PairMark.class), other, Set.of())),
        volunteer(82, Map.of(Some.SURVIVOR, Set.of(PairMark.CONFLICT)))), Some.NOW, 7);

    var read = read(written());

    assertThat(read.matchable().marks()).isEqualTo(indexed.matchable().marks()).hasSize(2);
    assertThat(read.matchable().candidates().position()).isEqualTo(7);
    assertThat(read.matchable().candidates().size()).isEqualTo(2);
    read.put(List.of(volunteer(82, Map.of(Some.SURVIVOR, Set.of()))), Some.NOW, 8);
    assertThat(read.matchable().marks().get(Some.SURVIVOR))
        .containsEntry(new VolunteerId(Some.id(82)), Set.of())
        .containsEntry(new VolunteerId(Some.id(81)), EnumSet.allOf(PairMark.class));
  }

  @Test
  void whatWasCutOffFails() throws IOException {
    indexed.put(List.of(volunteer(81, Map.of(Some.SURVIVOR, Set.of(PairMark.CONFLICT)))), Some.NOW, 7);
    var whole = written();
    for (int length = 0; length < whole.length; length++) {
      var shorter = Arrays.copyOf(whole, length);
      assertThatThrownBy(() -> read(shorter)).isInstanceOf(IOException.class);
    }
  }

  /** Who changes what is written, or what a volunteer's facts are made of, must count {@link IndexSnapshots#FORM} up. */
  @Test
  void theFormIsKnown() throws IOException {
    indexed.put(List.of(volunteer(81, Map.of(Some.SURVIVOR, Set.of(PairMark.CONFLICT)))), Some.NOW, 7);
    var check = new CRC32C();
    check.update(written());
    assertThat(check.getValue()).as("form %d", IndexSnapshots.FORM).isEqualTo(1108280476L);
  }
}
