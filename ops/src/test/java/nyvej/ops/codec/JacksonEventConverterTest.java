package nyvej.ops.codec;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.axonframework.conversion.ConversionException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class JacksonEventConverterTest {
  private static final UUID ID = UUID.fromString("00000000-0000-0000-0000-00000000002a");

  private final JacksonEventConverter converter = new JacksonEventConverter();

  enum Colour {
    RED, GREEN, BLUE;

    @Override
    public String toString() {
      return "the colour " + name();
    }
  }

  record NeedId(UUID value) {}

  record Hours(int value) {
    Hours {
      if (value < 0) {
        throw new IllegalArgumentException("negative");
      }
    }

    Hours(String text) {
      this(Integer.parseInt(text));
    }
  }

  record Wrapped(NeedId value) {}

  record Times(Instant at, LocalDate day, LocalTime from, DayOfWeek weekday, Duration length) {}

  record Plain(String name, @Nullable String note, int count, boolean open, Optional<String> extra, BigDecimal sum) {
    public boolean isHeavy() {
      return count > 10;
    }

    public String getLabel() {
      return name + count;
    }
  }

  record Ids(NeedId need, List<NeedId> others, Map<NeedId, Hours> hours, Wrapped twice, Map<Hours, Wrapped> byHours) {}

  record Sets(Set<Colour> colours, Set<String> words, Set<NeedId> ids, Map<String, Integer> counts) {}

  sealed interface Place permits Near, Far, Inner {}

  sealed interface Inner extends Place permits Kommune, Nowhere {}

  record Near(int km) implements Place {}

  record Far() implements Place {}

  record Kommune(String value) implements Inner {}

  record Nowhere(Place instead) implements Inner {}

  record Trip(Place from, List<Place> via, Near to) {}

  sealed interface Clashing permits Typed {}

  record Typed(String type) implements Clashing {}

  record Holder(Clashing clashing) {}

  @Test
  void aValueRecordIsItsValueEverywhere() {
    assertRoundTrip(new NeedId(ID), "\"" + ID + "\"");
    assertRoundTrip(new Hours(7), "7");
    assertRoundTrip(new Wrapped(new NeedId(ID)), "\"" + ID + "\"");
    assertRoundTrip(
        new Ids(new NeedId(ID), List.of(new NeedId(ID)), Map.of(new NeedId(ID), new Hours(3)),
            new Wrapped(new NeedId(ID)), Map.of(new Hours(5), new Wrapped(new NeedId(ID)))),
        """
            {"need":"%1$s","others":["%1$s"],"hours":{"%1$s":3},"twice":"%1$s","byHours":{"5":"%1$s"}}"""
            .formatted(ID));
  }

  @Test
  void timesAreIsoAndEnumsAreNames() {
    assertRoundTrip(
        new Times(Instant.parse("2026-03-01T10:15:30.123456789Z"), LocalDate.of(2026, 3, 1), LocalTime.of(9, 30),
            DayOfWeek.MONDAY, Duration.ofMinutes(90)),
        """
            {"at":"2026-03-01T10:15:30.123456789Z","day":"2026-03-01","from":"09:30:00","weekday":"MONDAY","length":"PT1H30M"}""");
    assertRoundTrip(Colour.GREEN, "\"GREEN\"");
  }

  @Test
  void onlyComponentsThatAreThereAreWritten() {
    assertRoundTrip(new Plain("a", null, 12, true, Optional.empty(), new BigDecimal("1.50")),
        "{\"name\":\"a\",\"count\":12,\"open\":true,\"sum\":1.50}");
    assertRoundTrip(new Plain("a", "b", 0, false, Optional.of("c"), BigDecimal.ONE),
        "{\"name\":\"a\",\"note\":\"b\",\"count\":0,\"open\":false,\"extra\":\"c\",\"sum\":1}");
  }

  @Test
  void setsAndMapsHaveAStableOrder() {
    var other = new UUID(0, 7);
    assertRoundTrip(
        new Sets(Set.of(Colour.BLUE, Colour.RED, Colour.GREEN), Set.of("b", "c", "a"),
            Set.of(new NeedId(ID), new NeedId(other)), Map.of("z", 1, "y", 2, "x", 3)),
        """
            {"colours":["RED","GREEN","BLUE"],"words":["a","b","c"],"ids":["%s","%s"],"counts":{"x":3,"y":2,"z":1}}"""
            .formatted(other, ID));
  }

  @Test
  void whatIsDeclaredAsASealedInterfaceCarriesItsSimpleName() {
    assertRoundTrip(
        new Trip(new Near(3), List.of(new Far(), new Nowhere(new Near(1)), new Kommune("0101")), new Near(9)),
        """
            {"from":{"type":"Near","km":3},"via":[{"type":"Far"},{"type":"Nowhere","instead":{"type":"Near","km":1}},\
            ["Kommune","0101"]],"to":{"km":9}}""");
  }

  @Test
  void aMemberWhoseOwnComponentIsCalledTypeIsRefused() {
    assertThatThrownBy(() -> converter.convert(new Holder(new Typed("x")), byte[].class)).hasMessageContaining("type");
  }

  @Test
  void whatCannotBeUnderstoodWholeIsRefused() {
    assertRefused("{\"km\":1,\"miles\":2}", Near.class);
    assertRefused("{}", Near.class);
    assertRefused("{\"km\":null}", Near.class);
    assertRefused("{\"km\":\"1\"}", Near.class);
    assertRefused("{\"km\":1.5}", Near.class);
    assertRefused("{\"km\":1,\"km\":2}", Near.class);
    assertRefused("{\"km\":1} {}", Near.class);
    assertRefused("{\"from\":{\"type\":\"Elsewhere\"},\"via\":[],\"to\":{\"km\":1}}", Trip.class);
    assertRefused("{\"from\":{\"km\":1},\"via\":[],\"to\":{\"km\":1}}", Trip.class);
    assertRefused("1", Colour.class);
    assertRefused("\"the colour RED\"", Colour.class);
    assertRefused("-1", Hours.class);
    assertRefused("null", int.class);
  }

  @Test
  void whatIsNotNullableMustBeThere() {
    assertRefused("{\"at\":\"2026-03-01T10:15:30Z\"}", Times.class);
    assertRefused("{\"name\":null,\"count\":1,\"open\":true,\"sum\":1}", Plain.class);
    assertRefused("{\"colours\":[null],\"words\":[],\"ids\":[],\"counts\":{}}", Sets.class);
    assertRoundTrip(new Plain("n", null, 1, true, Optional.empty(), BigDecimal.ONE), """
        {"name":"n","count":1,"open":true,"sum":1}""");
  }

  @Test
  void aRefusalShowsNoValues() {
    assertThatThrownBy(() -> converter.convert("{\"km\":\"secret\"}".getBytes(UTF_8), Near.class))
        .isInstanceOf(ConversionException.class)
        .hasNoCause()
        .hasMessageContaining("km")
        .hasMessageNotContaining("secret");
  }

  @Test
  void whatIsOfTheWantedTypeIsHandedBack() {
    var near = new Near(1);
    assertThat(converter.<Place>convert(near, Place.class)).isSameAs(near);
    assertThat(converter.<Object>convert(null, Near.class)).isNull();
    assertThatThrownBy(() -> converter.convert(near, Far.class)).isInstanceOf(ConversionException.class);
  }

  private void assertRoundTrip(Object value, String json) {
    byte[] bytes = converter.convert(value, byte[].class);
    assertThat(new String(bytes, UTF_8)).isEqualTo(json);
    assertThat(converter.<Object>convert(bytes, value.getClass())).isEqualTo(value);
  }

  private void assertRefused(String json, Class<?> type) {
    assertThatThrownBy(() -> converter.convert(json.getBytes(UTF_8), type))
        .as("%s as %s", json, type.getSimpleName())
        .isInstanceOf(ConversionException.class);
  }
}
