package nyvej.web.access.people;

import java.util.Objects;
import nyvej.web.access.account.Accounts;
import nyvej.web.access.account.FirstInvitation;
import nyvej.web.access.account.Secret;
import nyvej.web.access.account.Secrets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;

/**
 * When the program is ready and nobody has an account, the log gets the one link by which the first administrator joins. It
 * is the only secret that is ever logged: whoever can read the log of a first start could have started it herself. Another
 * start before it is used replaces it.
 */
final class FirstAdministrator {
  private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);

  private final Accounts accounts;
  private final FirstInvitation first;
  private final Invitations invitations;
  private final Secrets secrets;

  FirstAdministrator(Accounts accounts, FirstInvitation first, Invitations invitations, Secrets secrets) {
    this.accounts = accounts;
    this.first = first;
    this.invitations = invitations;
    this.secrets = secrets;
  }

  @EventListener(ApplicationReadyEvent.class)
  void inviteWhenThereIsNobody() {
    if (Objects.requireNonNull(accounts.any().block())) {
      first.close().block();
      return;
    }
    Secret secret = secrets.fresh();
    if (Objects.requireNonNull(first.open(secret, invitations.until()).block())) {
      LOG.warn("Nobody has an account yet. The first administrator joins here, once, within {} days: {}",
          Invitations.OPEN_FOR.toDays(), invitations.link(secret));
    }
  }
}
