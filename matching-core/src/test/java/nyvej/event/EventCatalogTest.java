package nyvej.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;
import nyvej.Happened;
import nyvej.Some;
import org.axonframework.conversion.PassThroughConverter;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.axonframework.messaging.eventhandling.conversion.DelegatingEventConverter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EventCatalogTest {
  static Iterable<Class<? extends NyvejEvent>> all() {
    return EventCatalog.all();
  }

  @Test
  void noTwoEventsShareANameAndVersion() {
    assertThat(EventCatalog.all()).isNotEmpty().extracting(EventCatalog::typeOf).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("all")
  void aNameSaysWhatHappenedAndAVersionIsANumber(Class<? extends NyvejEvent> event) {
    var type = EventCatalog.typeOf(event);
    assertThat(type.qualifiedName().fullName()).isEqualTo("nyvej." + event.getSimpleName());
    assertThat(type.version()).matches("[1-9][0-9]*");
  }

  /** Arrays and mutable collections would let what happened change. */
  @ParameterizedTest
  @MethodSource("all")
  void anEventIsARecordOfImmutableValues(Class<? extends NyvejEvent> event) {
    assertThat(event).isRecord();
    assertThat(Arrays.stream(event.getRecordComponents()).map(RecordComponent::getType)).allSatisfy(
        type -> assertThat(type.isRecord() || type.isEnum() || type.isPrimitive() || type.isSealed()
            || type.getName().startsWith("java.time.") || type == String.class).as(type.getName()).isTrue());
  }

  @Test
  void anEventFromANewerVersionIsNotMistaken() {
    var message = new GenericEventMessage(new MessageType("nyvej", "NeedRecorded", "999"), Happened.needRecorded());

    assertThatThrownBy(
        () -> EventCatalog.read(message, new DelegatingEventConverter(PassThroughConverter.INSTANCE)))
        .isInstanceOf(UnknownEventException.class).hasMessageContaining("NeedRecorded").hasMessageContaining("999");
  }

  @Test
  void tagsNameEveryBoundaryAnEventBelongsTo() {
    assertThat(Happened.needRecorded().tags()).containsExactlyInAnyOrder(Tags.need(Some.NEED),
        Tags.survivor(Some.SURVIVOR));
    assertThat(Happened.volunteerPaused().tags()).containsExactly(Tags.volunteer(Some.VOLUNTEER));
    assertThat(Happened.matchApproved().tags()).containsExactlyInAnyOrder(Tags.match(Some.MATCH), Tags.need(Some.NEED),
        Tags.survivor(Some.SURVIVOR), Tags.volunteer(Some.VOLUNTEER));
    assertThat(Happened.pledgeMade().tags()).containsExactlyInAnyOrder(Tags.pledge(Some.PLEDGE), Tags.need(Some.NEED),
        Tags.survivor(Some.SURVIVOR));
  }

  @Test
  void theCommandsKeyIsATagToo() {
    var event = Happened.volunteerPaused();
    var message = new GenericEventMessage(EventCatalog.typeOf(event.getClass()), event,
        Map.of(EventTags.COMMAND, "key"));

    assertThat(new EventTags().resolve(message)).containsExactlyInAnyOrder(Tags.volunteer(Some.VOLUNTEER),
        Tags.command("key"));
  }

  @Test
  void whatIsNoEventOfNyvejIsNotStored() {
    var message = new GenericEventMessage(new MessageType("other", "Event", "1"), "payload");

    assertThatThrownBy(() -> new EventTags().resolve(message)).isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining("payload");
  }
}
