package nyvej.web.access.people;

import java.util.Objects;
import nyvej.web.access.AccessSettings;
import nyvej.web.access.SetupException;
import nyvej.web.access.account.Accounts;
import org.springframework.beans.factory.SmartInitializingSingleton;

/** Refuses to start on a real server into which accounts with a password that everybody knows have found their way. */
final class NoSampleAccountsElsewhere implements SmartInitializingSingleton {
  private final Accounts accounts;
  private final AccessSettings settings;

  NoSampleAccountsElsewhere(Accounts accounts, AccessSettings settings) {
    this.accounts = accounts;
    this.settings = settings;
  }

  @Override
  public void afterSingletonsInstantiated() {
    if (!settings.embedded() && Objects.requireNonNull(accounts.anySample().block())) {
      throw new SetupException("The database " + settings.database()
          + " has sample accounts, whose password everybody knows. Use a database without them.");
    }
  }
}
