package nyvej.web.identity;

import nyvej.ops.keys.SubjectKeys;
import nyvej.vocabulary.Sealed;
import nyvej.vocabulary.SurvivorId;
import nyvej.vocabulary.VolunteerId;
import nyvej.web.problem.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Seals and opens with each person's own key. Blocks on the key store, so it runs beside the event loop. */
@Component
public final class Identities {
  private static final int LONGEST = 200;

  private final SubjectKeys keys;

  Identities(SubjectKeys keys) {
    this.keys = keys;
  }

  /** A sealed name and contact. */
  public record SealedIdentity(Sealed name, Sealed contact) {}

  /** Seals a survivor's; refuses {@code name} and {@code contact}, {@code .length} and {@code .characters}. */
  public Mono<SealedIdentity> seal(SurvivorId survivor, Identity identity) {
    return seal(survivor.toString(), "need", identity);
  }

  /** Seals a volunteer's; refuses {@code name} and {@code contact}, {@code .length} and {@code .characters}. */
  public Mono<SealedIdentity> seal(VolunteerId volunteer, Identity identity) {
    return seal(volunteer.toString(), "volunteer", identity);
  }

  /** Opens a survivor's; empty once it is erased. */
  public Mono<Identity> open(SurvivorId survivor, Sealed name, Sealed contact) {
    return open(survivor.toString(), "need", name, contact);
  }

  /** Opens a volunteer's; empty once it is erased. */
  public Mono<Identity> open(VolunteerId volunteer, Sealed name, Sealed contact) {
    return open(volunteer.toString(), "volunteer", name, contact);
  }

  /** What a sealed field is bound to, beside the person: the entity, {@code need} or {@code volunteer}, and the field. */
  public static String context(String entity, String field) {
    return entity + "." + field;
  }

  private Mono<SealedIdentity> seal(String subject, String entity, Identity identity) {
    return Mono.fromCallable(() -> new SealedIdentity(
        new Sealed(keys.seal(subject, context(entity, "name"), checked(identity.name(), "name"))),
        new Sealed(keys.seal(subject, context(entity, "contact"), checked(identity.contact(), "contact")))))
        .subscribeOn(Schedulers.boundedElastic());
  }

  private Mono<Identity> open(String subject, String entity, Sealed name, Sealed contact) {
    return Mono.fromCallable(() -> keys.open(subject, context(entity, "name"), name.value())
        .flatMap(n -> keys.open(subject, context(entity, "contact"), contact.value()).map(c -> new Identity(n, c))))
        .subscribeOn(Schedulers.boundedElastic()).flatMap(Mono::justOrEmpty);
  }

  private static String checked(String text, String field) {
    var trimmed = text.strip();
    if (trimmed.isEmpty() || trimmed.length() > LONGEST) {
      throw new Problem(HttpStatus.BAD_REQUEST, field + ".length");
    }
    if (!PlainText.is(trimmed)) {
      throw new Problem(HttpStatus.BAD_REQUEST, field + ".characters");
    }
    return trimmed;
  }
}
