package nyvej.web.access.people;

import java.time.InstantSource;
import nyvej.web.access.AccessSettings;
import nyvej.web.access.account.Accounts;
import nyvej.web.access.account.ApiTokens;
import nyvej.web.access.account.FirstInvitation;
import nyvej.web.access.account.Organisations;
import nyvej.web.access.account.Passwords;
import nyvej.web.access.account.Secrets;
import nyvej.web.access.account.Sessions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PeopleConfiguration {
  @Bean
  Invitations invitations(Accounts accounts, Secrets secrets, InstantSource clock, AccessSettings settings) {
    return new Invitations(accounts, secrets, clock, settings);
  }

  @Bean
  People people(Accounts accounts, Sessions sessions, ApiTokens tokens, Invitations invitations,
      Organisations organisations) {
    return new People(accounts, sessions, tokens, invitations, new Places(organisations));
  }

  @Bean
  Joining joining(Accounts accounts, FirstInvitation first, Organisations organisations, Sessions sessions,
      ApiTokens tokens, Passwords passwords, Secrets secrets, InstantSource clock) {
    return new Joining(accounts, first, organisations, sessions, tokens, passwords, secrets, clock);
  }

  @Bean
  FirstAdministrator firstAdministrator(Accounts accounts, FirstInvitation first, Invitations invitations,
      Secrets secrets) {
    return new FirstAdministrator(accounts, first, invitations, secrets);
  }

  @Bean
  NoSampleAccountsElsewhere noSampleAccountsElsewhere(Accounts accounts, AccessSettings settings) {
    return new NoSampleAccountsElsewhere(accounts, settings);
  }

  @Bean
  SampleAccounts sampleAccounts(Accounts accounts, Organisations organisations, Passwords passwords,
      AccessSettings settings) {
    return new SampleAccounts(accounts, organisations, passwords, settings);
  }
}
