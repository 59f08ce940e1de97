package nyvej.web.backup;

import com.mongodb.client.MongoClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nyvej.ops.backup.OwnFiles;
import nyvej.vocabulary.Danish;
import nyvej.web.automation.Repeatedly;
import nyvej.web.wiring.Settings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Makes a backup of each day, soon after the day begins or Nyvej starts, since nobody else can open the embedded store
 * meanwhile. Of the keys only the latest is kept, so that who is erased is erased there too when the next day begins.
 */
@Component
@ConditionalOnProperty("nyvej.backup")
class NightlyBackup extends Repeatedly {
  private static final Logger LOG = LoggerFactory.getLogger(NightlyBackup.class);
  private static final Duration EVERY = Duration.ofMinutes(5);
  private static final int DAYS_OF_DATA = 30;
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

  private final Path data;
  private final Path keys;
  private final Backup backup;
  private final InstantSource time;

  NightlyBackup(Settings settings, MongoClient client, InstantSource time) {
    super(EVERY);
    var directory = Objects.requireNonNull(settings.backup());
    data = directory.resolve(Part.DATA.key());
    keys = directory.resolve(Part.KEYS.key());
    backup = new Backup(Databases.of(client, settings));
    this.time = time;
  }

  @Override
  protected Mono<Void> once() {
    return Mono.<Void>fromRunnable(this::unlessThere).subscribeOn(Schedulers.boundedElastic());
  }

  private void unlessThere() {
    var day = Danish.day(time.instant()).toString();
    if (Files.exists(data.resolve(day))) {
      return;
    }
    try {
      // Left by one that was broken off between its two parts.
      OwnFiles.delete(keys.resolve(day));
      var log = backup.to(data.resolve(day), keys.resolve(day), time.instant(), _ -> {
      });
      keepLatest(keys, 1);
      keepLatest(data, DAYS_OF_DATA);
      LOG.info("Backed up to {}: commit {} {}", data.resolve(day), log.head().commit(), log.head().hash());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void keepLatest(Path directory, int days) throws IOException {
    List<Path> old;
    try (Stream<Path> all = Files.list(directory)) {
      old = all.filter(each -> DAY.matcher(each.getFileName().toString()).matches())
          .sorted(Comparator.<Path>reverseOrder()).skip(days).toList();
    }
    for (var each : old) {
      OwnFiles.delete(each);
    }
  }
}
