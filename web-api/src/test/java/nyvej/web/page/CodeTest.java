package nyvej.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import nyvej.vocabulary.NeedId;
import nyvej.vocabulary.VolunteerId;
import org.junit.jupiter.api.Test;

class CodeTest {
  @Test
  void namesTheLastTwentyBitsByLettersThatNobodyMistakes() {
    assertThat(Code.of(new NeedId(UUID.fromString("00000000-0000-4000-8000-000000000000")))).isEqualTo("B-0000");
    assertThat(Code.of(new NeedId(UUID.fromString("00000000-0000-4000-8000-0000000fffff")))).isEqualTo("B-ZZZZ");
    assertThat(Code.of(new VolunteerId(UUID.fromString("ffffffff-ffff-4fff-bfff-fffffff00001")))).isEqualTo("F-0001");
  }
}
