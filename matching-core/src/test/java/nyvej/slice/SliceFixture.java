package nyvej.slice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import nyvej.Some;
import nyvej.event.NyvejEvent;
import org.axonframework.messaging.core.Metadata;
import org.axonframework.test.fixture.AxonTestFixture;
import org.axonframework.test.fixture.AxonTestPhase;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Axon's fixture around slices in production wiring, in the words of their answers; stopped after each test. */
public final class SliceFixture implements AfterEachCallback {
  private final AxonTestFixture axon;
  private Instant now = Some.NOW;

  public SliceFixture(Slice<?, ?> slice) {
    this(List.of(slice));
  }

  public SliceFixture(List<? extends Slice<?, ?>> slices) {
    axon = AxonTestFixture.with(Slices.configure(slices, () -> now));
  }

  @Override
  public void afterEach(ExtensionContext context) {
    axon.stop();
  }

  /** The commands of this test are decided at that time instead of at {@link Some#NOW}. */
  public SliceFixture at(Instant time) {
    now = time;
    return this;
  }

  public Given given(NyvejEvent... events) {
    return new Given().and(events);
  }

  public Given given(Collection<? extends NyvejEvent> events) {
    return new Given().and(events);
  }

  /** What had happened. */
  public final class Given {
    private final List<NyvejEvent> events = new ArrayList<>();

    public Given and(NyvejEvent... more) {
      return and(List.of(more));
    }

    public Given and(Collection<? extends NyvejEvent> more) {
      events.addAll(more);
      return this;
    }

    public Then when(Command command) {
      return new Then(past().when().command(command).then());
    }

    public Then when(Command command, CommandKey key) {
      return new Then(past().when().command(command, keyed(key)).then());
    }

    private AxonTestPhase.Given past() {
      return events.isEmpty() ? axon.given().noPriorActivity() : axon.given().events(events);
    }
  }

  private static Metadata keyed(CommandKey key) {
    return Metadata.with("command", key.key()).and(SliceHandler.BODY, key.body());
  }

  /** What follows. */
  public static final class Then {
    private final AxonTestPhase.Then.Command then;

    private Then(AxonTestPhase.Then.Command then) {
      this.then = then;
    }

    /** Exactly these events, in this order, in one append. */
    public void events(NyvejEvent... expected) {
      then.success().eventsSatisfy(
          events -> assertThat(events).extracting(event -> (Object) event.payload())
              .containsExactly((Object[]) expected));
    }

    /** It is so already: done, with nothing to append. */
    public void alreadySo() {
      assertThat(answer()).isInstanceOf(Answer.Done.class);
      nothingAppended();
    }

    /** A rule refuses it, and nothing is appended. */
    public void refused(Refusal refusal) {
      assertThat(answer()).isEqualTo(new Answer.Refused(refusal));
      nothingAppended();
    }

    private void nothingAppended() {
      then.eventsSatisfy(events -> assertThat(events).isEmpty());
    }

    private Answer answer() {
      var answers = new ArrayList<Answer>();
      then.resultMessagePayloadSatisfies(
          payload -> answers.add(((SliceHandler.Pending) payload).answer().getNow(null)));
      return answers.getFirst();
    }
  }
}
