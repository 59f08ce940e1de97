package nyvej.need.correct;

import nyvej.slice.Command;
import nyvej.vocabulary.Consent;
import nyvej.vocabulary.NeedDescription;
import nyvej.vocabulary.NeedId;
import nyvej.vocabulary.OrganisationId;
import nyvej.vocabulary.PersonId;
import nyvej.vocabulary.Sealed;
import org.jspecify.annotations.Nullable;

/**
 * The referrer corrects a need, or her consent to it.
 *
 * @param organisation the referrer's, which recorded it
 * @param name sealed; null when it stays
 * @param contact sealed; null when it stays
 */
public record CorrectNeed(NeedId need, OrganisationId organisation, NeedDescription description, Consent consent,
    @Nullable Sealed name, @Nullable Sealed contact, PersonId by) implements Command {
  @Override
  public String subject() {
    return need.toString();
  }
}
