package nyvej.web.sample;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import nyvej.ops.log.MongoEventStorageEngine;
import nyvej.vocabulary.BranchId;
import nyvej.vocabulary.Kommune;
import nyvej.vocabulary.OrganisationId;
import nyvej.vocabulary.PersonId;
import nyvej.vocabulary.Sealed;
import nyvej.vocabulary.VolunteerId;
import nyvej.web.sample.SampleCast.Branch;
import nyvej.web.sample.SampleCast.MainVolunteer;
import nyvej.web.sample.SampleCast.Partner;
import nyvej.web.sample.SampleCast.Referrer;
import org.axonframework.eventsourcing.eventstore.SourcingCondition;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventstreaming.EventCriteria;

/** A cast for tests, and a sealer that always seals alike. */
final class Somebody {
  private Somebody() {}

  static Sealed seal(String subject, String event, String field, String plain) {
    var all = String.join("/", subject, event, field, plain);
    return new Sealed(Base64.getUrlEncoder().withoutPadding().encodeToString(all.getBytes(StandardCharsets.UTF_8)));
  }

  static SampleCast cast() {
    var branches = List.of(branch(1, "0101"), branch(2, "0751"), branch(3, "0461"));
    var referrers = List.of(referrer(11, "0101"), referrer(12, "0751"), referrer(13, "0461"), referrer(14, "0851"));
    var partners = IntStream.of(21, 22).mapToObj(n -> new Partner(new OrganisationId(id(n)), new PersonId(id(n))))
        .toList();
    return new SampleCast(branches, referrers, partners);
  }

  private static Branch branch(int n, String seat) {
    return new Branch(new BranchId(id(n)), new Kommune(seat), new PersonId(id(100 + n)),
        new MainVolunteer(new VolunteerId(id(200 + n)), new PersonId(id(300 + n)), "Vera Eksempel"));
  }

  private static Referrer referrer(int n, String seat) {
    return new Referrer(new OrganisationId(id(n)), new PersonId(id(100 + n)), new Kommune(seat));
  }

  private static UUID id(int n) {
    return new UUID(0x4000L, 0x8000000000000000L | n);
  }

  /** Everything of Nyvej in the log; here, since the log reads on threads of its own. */
  static List<EventMessage> messages(MongoEventStorageEngine log) {
    return log.source(SourcingCondition.conditionFor(EventCriteria.havingAnyTag()), null)
        .reduce(new ArrayList<EventMessage>(), (all, entry) -> {
          all.add(entry.message());
          return all;
        }).join().stream().filter(message -> message.type().name().startsWith("nyvej.")).toList();
  }
}
