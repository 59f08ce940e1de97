package nyvej.need.record;

import nyvej.slice.Command;
import nyvej.vocabulary.Consent;
import nyvej.vocabulary.NeedDescription;
import nyvej.vocabulary.NeedId;
import nyvej.vocabulary.OrganisationId;
import nyvej.vocabulary.PersonId;
import nyvej.vocabulary.Sealed;
import nyvej.vocabulary.SurvivorId;
import org.jspecify.annotations.Nullable;

/**
 * A referrer records what a survivor needs, with her consent.
 *
 * @param organisation the referrer's
 * @param returnOf her earlier need, recorded by the same organisation, when violence recurred; {@code survivor} is then hers
 * @param name her name, sealed with her own key
 * @param contact how she is reached, sealed with her own key
 */
public record RecordNeed(NeedId need, SurvivorId survivor, OrganisationId organisation, @Nullable NeedId returnOf,
    NeedDescription description, Consent consent, Sealed name, Sealed contact, PersonId by) implements Command {
  @Override
  public String subject() {
    return need.toString();
  }
}
