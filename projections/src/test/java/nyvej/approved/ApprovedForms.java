package nyvej.approved;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nyvej.event.EventVersions;
import nyvej.ops.codec.JacksonEventConverter;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.axonframework.messaging.eventhandling.conversion.EventConverter;

/**
 * The stored forms of a family of events, as they were approved, in a directory:
 * <ul>
 * <li>{@code Name.version.json}, and {@code Name.version.how.json} for events that leave something out: what is stored;
 * <li>{@code Name.version.form}: all that can be stored, see {@link Form};
 * <li>{@code read-as/Name.version.json}: as what an event of an earlier version is read, in the words of today;
 * <li>{@code pinned.sha256}: the hashes of the first two. Lines are added and never changed, since what was stored stays.
 * </ul>
 *
 * @param samples today's events, by the files of today's versions
 * @param received where today's files are left, to be looked at and approved
 */
record ApprovedForms<E>(Path approved, EventVersions<E> versions, Map<String, E> samples, Path received) {
  private static final EventConverter CONVERTER = new JacksonEventConverter().asEventConverter();
  private static final String JSON = ".json";
  private static final String FORM = ".form";
  private static final String PINNED = "pinned.sha256";
  private static final Path READ_AS = Path.of("read-as");

  /** What a change broke, by file; empty when everything that was ever stored is read as it should be. */
  Map<String, String> problems() {
    var problems = new TreeMap<String, String>();
    pinned(problems);
    written(problems);
    versions.all().forEach(type -> complete(type, problems));
    names(approved, JSON).forEach(file -> read(file, problems));
    names(approved.resolve(READ_AS), JSON).stream().filter(file -> !Files.exists(approved.resolve(file)))
        .forEach(file -> problems.put(READ_AS.resolve(file).toString(), "is of no file"));
    return problems;
  }

  /** The name of the file of an event as it is stored today. */
  static String file(Object event) {
    return prefix(EventVersions.typeOf(event.getClass())) + JSON;
  }

  private static String prefix(MessageType type) {
    return type.qualifiedName().localName() + "." + type.version();
  }

  private void written(Map<String, String> problems) {
    samples.forEach((file, event) -> {
      if (!leave(Path.of(file), json(event)).equals(read(Path.of(file)))) {
        problems.put(file, "is not what is written now");
      }
    });
    for (var today : versions.today()) {
      var file = prefix(EventVersions.typeOf(today)) + FORM;
      if (!leave(Path.of(file), Form.of(today)).equals(read(Path.of(file)))) {
        problems.put(file, "is not what can be written now");
      }
    }
  }

  /** A version of which nothing is approved could be read wrongly, or not at all. */
  private void complete(MessageType type, Map<String, String> problems) {
    for (var file : List.of(prefix(type) + JSON, prefix(type) + FORM)) {
      if (!Files.exists(approved.resolve(file))) {
        problems.put(file, "is missing");
      }
    }
  }

  private void read(String file, Map<String, String> problems) {
    var type = versions.all().stream().filter(known -> file.startsWith(prefix(known) + ".")).findFirst();
    if (type.isEmpty()) {
      problems.put(file, "is of no version that can be read");
      return;
    }
    var bytes = read(Path.of(file)).strip().getBytes(StandardCharsets.UTF_8);
    E event;
    try {
      event = versions.read(new GenericEventMessage(type.get(), bytes), CONVERTER);
    } catch (RuntimeException unreadable) {
      problems.put(file, "can't be read: " + unreadable.getMessage());
      return;
    }
    if (!type.get().equals(EventVersions.typeOf(event.getClass()))) {
      var told = READ_AS.resolve(file);
      if (!leave(told, json(event)).equals(read(told))) {
        problems.put(told.toString(), "is not as what it is read now");
      }
    } else if (!event.equals(samples.get(file))) {
      problems.put(file, "is not read as its sample");
    }
  }

  private void pinned(Map<String, String> problems) {
    var hashes = new TreeMap<String, String>();
    Stream.of(JSON, FORM).flatMap(end -> names(approved, end).stream())
        .forEach(file -> hashes.put(file, hash(read(Path.of(file)))));
    leave(Path.of(PINNED), hashes.entrySet().stream().map(pin -> pin.getValue() + "  " + pin.getKey() + "\n")
        .collect(Collectors.joining()));
    var pins = read(Path.of(PINNED)).lines().map(line -> line.split("  ", 2))
        .collect(Collectors.toMap(pin -> pin[1], pin -> pin[0]));
    pins.forEach((file, hash) -> {
      if (!hash.equals(hashes.get(file))) {
        problems.put(file, "was changed or deleted, though it is pinned: a change is a new version");
      }
    });
    hashes.keySet().stream().filter(file -> !pins.containsKey(file)).forEach(file -> problems.put(file, "isn't pinned"));
  }

  private static String hash(String text) {
    try {
      var hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static String json(Object event) {
    return new String(requireNonNull(CONVERTER.<byte[]>convert(event, byte[].class)), StandardCharsets.UTF_8) + "\n";
  }

  private static Set<String> names(Path directory, String end) {
    if (!Files.exists(directory)) {
      return Set.of();
    }
    try (Stream<Path> files = Files.list(directory)) {
      return files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(end))
          .collect(Collectors.toCollection(TreeSet::new));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String read(Path file) {
    try {
      return Files.exists(approved.resolve(file)) ? Files.readString(approved.resolve(file)) : "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String leave(Path file, String text) {
    try {
      Files.createDirectories(requireNonNull(received.resolve(file).getParent()));
      Files.writeString(received.resolve(file), text);
      return text;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
