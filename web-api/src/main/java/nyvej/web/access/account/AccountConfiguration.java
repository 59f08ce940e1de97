package nyvej.web.access.account;

import com.mongodb.reactivestreams.client.MongoClient;
import java.security.SecureRandom;
import java.time.InstantSource;
import nyvej.web.access.AccessSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AccountConfiguration {
  @Bean
  AccessDatabase accessDatabase(MongoClient client, AccessSettings settings) {
    return new AccessDatabase(client, settings.database());
  }

  @Bean
  Accounts accounts(AccessDatabase database) {
    return new Accounts(database);
  }

  @Bean
  FirstInvitation firstInvitation(AccessDatabase database) {
    return new FirstInvitation(database);
  }

  @Bean
  Organisations organisations(AccessDatabase database) {
    return new Organisations(database);
  }

  @Bean
  Sessions sessions(AccessDatabase database) {
    return new Sessions(database);
  }

  @Bean
  ApiTokens apiTokens(AccessDatabase database) {
    return new ApiTokens(database);
  }

  @Bean
  Passwords passwords() {
    return new Passwords();
  }

  @Bean
  Throttle throttle(InstantSource clock) {
    return new Throttle(clock);
  }

  @Bean
  Secrets secrets() {
    var random = new SecureRandom();
    return new Secrets(length -> {
      byte[] bytes = new byte[length];
      random.nextBytes(bytes);
      return bytes;
    });
  }
}
