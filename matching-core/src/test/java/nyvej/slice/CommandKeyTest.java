package nyvej.slice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.util.List;
import nyvej.Some;
import nyvej.need.record.RecordNeed;
import nyvej.need.record.RecordNeedSlice;
import nyvej.vocabulary.NeedId;
import org.axonframework.common.configuration.AxonConfiguration;
import org.axonframework.messaging.commandhandling.gateway.CommandGateway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CommandKeyTest {
  private final AxonConfiguration axon = Slices.configure(List.of(new RecordNeedSlice()), InstantSource.fixed(Some.NOW))
      .start();
  private final Commands commands = new GatewayCommands(axon.getComponent(CommandGateway.class));

  @AfterEach
  void stop() {
    axon.shutdown();
  }

  @Test
  void theSameKeyAndBodyGiveTheFirstResult() {
    var key = new CommandKey("key", "body");
    commands.send(record(Some.NEED), key).join();

    var again = commands.send(record(new NeedId(Some.id(99))), key).join();

    assertThat(again).isInstanceOfSatisfying(Answer.Done.class, done -> {
      assertThat(done.subject()).isEqualTo(Some.NEED.toString());
      assertThat(done.repeated()).isTrue();
    });
    assertThat(commands.send(record(new NeedId(Some.id(99))), null).join()).isInstanceOf(Answer.Done.class);
  }

  @Test
  void theSameKeyWithAnotherBodyIsRefused() {
    commands.send(record(Some.NEED), new CommandKey("key", "body")).join();

    assertThat(commands.send(record(new NeedId(Some.id(99))), new CommandKey("key", "other")).join())
        .isEqualTo(new Answer.Refused(Refusal.COMMAND_KEY_REUSED));
  }

  @Test
  void aRefusalIsDecidedAnew() {
    commands.send(record(Some.NEED), null).join();

    var refused = commands.send(record(Some.NEED), new CommandKey("key", "body")).join();

    assertThat(refused).isEqualTo(new Answer.Refused(Refusal.NEED_EXISTS));
    assertThat(commands.send(record(new NeedId(Some.id(99))), new CommandKey("key", "other")).join())
        .isInstanceOf(Answer.Done.class);
  }

  private static RecordNeed record(NeedId need) {
    return new RecordNeed(need, Some.SURVIVOR, Some.SHELTER, null, Some.description(), Some.consent(), Some.NAME,
        Some.CONTACT,
        Some.REFERRER);
  }
}
