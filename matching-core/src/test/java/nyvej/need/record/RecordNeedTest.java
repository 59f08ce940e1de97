package nyvej.need.record;

import java.time.InstantSource;
import java.util.List;
import nyvej.Some;
import nyvej.event.NeedEvent.NeedRecorded;
import nyvej.slice.Slices;
import org.axonframework.test.fixture.AxonTestFixture;
import org.junit.jupiter.api.Test;

class RecordNeedTest {
  private final AxonTestFixture fixture = AxonTestFixture
      .with(Slices.configure(List.of(new RecordNeedSlice()), InstantSource.fixed(Some.NOW)));

  @Test
  void aReferrerRecordsANeed() {
    var command = new RecordNeed(Some.NEED, Some.SURVIVOR, Some.SHELTER, null, Some.description(), Some.consent(),
        Some.NAME,
        Some.CONTACT, Some.REFERRER);

    fixture.given().noPriorActivity().when().command(command).then().events(new NeedRecorded(Some.NEED, Some.SURVIVOR,
        Some.SHELTER, null, Some.description(), Some.consent(), Some.NAME, Some.CONTACT, Some.REFERRER, Some.NOW));
  }
}
