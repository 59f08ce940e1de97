package nyvej.engine.index;

import static nyvej.engine.RandomFacts.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import nyvej.engine.RandomFacts;
import nyvej.engine.Weights;
import org.junit.jupiter.api.Test;

class ByteFormTest {
  private final RandomFacts facts = new RandomFacts(51);

  @Test
  void what_is_read_answers_and_goes_on_as_what_was_written() throws IOException {
    var index = filled(500);
    var read = read(written(index));
    assertThat(read.candidates().position()).isEqualTo(77);
    assertThat(written(read)).isEqualTo(written(index));
    assertAnswersAlike(index, read);
    var changes = facts.volunteers(100);
    index.put(changes, 78);
    read.put(changes, 78);
    read.remove(changes.subList(0, 50).stream().map(volunteer -> volunteer.id()).toList(), 79);
    index.remove(changes.subList(0, 50).stream().map(volunteer -> volunteer.id()).toList(), 79);
    assertThat(read.candidates().size()).isEqualTo(index.candidates().size());
    assertAnswersAlike(index, read);
  }

  private void assertAnswersAlike(CandidateIndex index, CandidateIndex read) {
    for (int i = 0; i < 40; i++) {
      var need = facts.need();
      for (var branch : need.consent().branches()) {
        assertThat(read.candidates().propose(need, branch, NOW, 20))
            .isEqualTo(index.candidates().propose(need, branch, NOW, 20));
      }
    }
  }

  @Test
  void an_index_without_anybody_is_read() throws IOException {
    var read = read(written(new CandidateIndex(Weights.CURRENT)));
    assertThat(read.candidates().size()).isZero();
    assertThat(read.candidates().position()).isZero();
  }

  @Test
  void any_damaged_byte_is_noticed() throws IOException {
    var random = new Random(52);
    var whole = written(filled(4));
    for (int at = 0; at < whole.length; at++) {
      var damaged = whole.clone();
      damaged[at] ^= (byte) (1 << random.nextInt(8));
      assertThatThrownBy(() -> read(damaged)).as("byte %d of %d", at, whole.length)
          .isInstanceOf(UnreadableIndexException.class);
    }
  }

  @Test
  void what_was_cut_off_is_noticed() throws IOException {
    var whole = written(filled(4));
    for (int length = 0; length < whole.length; length++) {
      var shorter = Arrays.copyOf(whole, length);
      assertThatThrownBy(() -> read(shorter)).isInstanceOf(UnreadableIndexException.class);
    }
  }

  @Test
  void another_version_is_refused_by_its_number() throws IOException {
    var whole = written(filled(10));
    ByteBuffer.wrap(whole).putInt(8, 7);
    assertThatThrownBy(() -> read(whole)).isInstanceOf(UnreadableIndexException.class)
        .hasMessage("of version 7, known is 1");
  }

  @Test
  void something_else_is_refused() {
    assertThatThrownBy(() -> read("a story about something else".getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(UnreadableIndexException.class).hasMessage("no index of volunteers");
  }

  /** Stored forms are pinned: who changes this must raise the version. */
  @Test
  void the_form_is_known() throws IOException {
    var whole = ByteBuffer.wrap(written(new CandidateIndex(Weights.CURRENT)));
    assertThat(whole.getLong()).isEqualTo(0x4E5956454A494458L);
    assertThat(whole.getInt()).isEqualTo(1);
    assertThat(whole.getInt()).as("the words of a row and the enums' order").isEqualTo(ByteForm.SHAPE);
  }

  private CandidateIndex filled(int volunteers) {
    var index = new CandidateIndex(Weights.CURRENT);
    index.put(facts.volunteers(volunteers), 77);
    return index;
  }

  private static byte[] written(CandidateIndex index) throws IOException {
    var bytes = new ByteArrayOutputStream();
    index.candidates().write(bytes);
    return bytes.toByteArray();
  }

  private static CandidateIndex read(byte[] bytes) throws IOException {
    return CandidateIndex.read(new ByteArrayInputStream(bytes), Weights.CURRENT);
  }
}
