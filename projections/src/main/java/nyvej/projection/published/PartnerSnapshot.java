package nyvej.projection.published;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nyvej.vocabulary.Kommune;
import nyvej.vocabulary.SupportType;

/**
 * What a partner sees.
 *
 * @param asOf when the period began that it was made for
 * @param rows in the order of their ids, which tells nothing
 * @param more whether there are needs that are not shown since too few others are like them: true when they are of five
 *   survivors or more. False tells either none or a few: whether there is anybody at all would be told otherwise
 */
public record PartnerSnapshot(Instant asOf, List<PartnerRow> rows, boolean more) {
  /** Copies the rows. */
  public PartnerSnapshot {
    rows = List.copyOf(rows);
  }

  /** What may be in a kommune: told to be there, or in the rest of its region or of the country. Always whole classes. */
  public Stream<PartnerRow> rows(Optional<Kommune> kommune, Optional<SupportType> type) {
    return rows.stream().filter(row -> kommune.map(row.place()::mayBeIn).orElse(true))
        .filter(row -> type.map(row.type()::equals).orElse(true));
  }
}
