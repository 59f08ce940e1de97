package nyvej.projection.published;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nyvej.vocabulary.NeedId;
import nyvej.vocabulary.OrganisationId;
import nyvej.vocabulary.SupportType;

/** Open needs, generalised for partners: for each type of support by itself. */
public final class PartnerRows {
  private static final Generalisation.Of<OpenNeed> GENERALISE = new Generalisation.Of<>(OpenNeed::survivor,
      OpenNeed::kommune, Comparator.comparing(OpenNeed::need));

  private final List<Row> rows;
  private final boolean more;

  private PartnerRows(List<Row> rows, boolean more) {
    this.rows = rows;
    this.more = more;
  }

  private record Row(OpenNeed need, Place place, SupportType type) {}

  /** Generalises. The order of the needs does not matter. */
  public static PartnerRows of(Collection<OpenNeed> needs) {
    var rows = new ArrayList<Row>();
    byType(needs).forEach((type, wanting) -> GENERALISE.generalise(wanting).items()
        .forEach((place, together) -> together.forEach(need -> rows.add(new Row(need, place, type)))));
    return new PartnerRows(rows, more(needs, rows));
  }

  private static Map<SupportType, List<OpenNeed>> byType(Collection<OpenNeed> needs) {
    var byType = new EnumMap<SupportType, List<OpenNeed>>(SupportType.class);
    needs.forEach(need -> need.types()
        .forEach(type -> byType.computeIfAbsent(type, _ -> new ArrayList<>()).add(need)));
    return byType;
  }

  private static boolean more(Collection<OpenNeed> needs, List<Row> rows) {
    Set<NeedId> shown = new HashSet<>();
    rows.forEach(row -> shown.add(row.need().need()));
    var others = needs.stream().filter(need -> !shown.contains(need.need())).toList();
    return GENERALISE.enough(others);
  }

  /** As one partner sees them. */
  public PartnerSnapshot forPartner(OrganisationId partner, RowIds ids, Instant asOf) {
    return new PartnerSnapshot(asOf, named(partner, ids).map(Named::row).sorted(Comparator.comparing(PartnerRow::id))
        .toList(), more);
  }

  /** The needs behind a partner's rows, by the rows' ids. */
  public Map<String, NeedId> needs(OrganisationId partner, RowIds ids) {
    return named(partner, ids).collect(Collectors.toMap(named -> named.row().id(), Named::need));
  }

  private record Named(PartnerRow row, NeedId need) {}

  private Stream<Named> named(OrganisationId partner, RowIds ids) {
    return rows.stream().map(row -> new Named(
        new PartnerRow(ids.of(partner, row.need().need(), row.place(), row.type()), row.place(), row.type()),
        row.need().need()));
  }
}
