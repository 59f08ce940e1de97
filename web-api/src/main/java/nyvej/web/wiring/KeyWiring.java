package nyvej.web.wiring;

import com.mongodb.client.MongoClient;
import java.time.InstantSource;
import java.util.UUID;
import java.util.function.Supplier;
import nyvej.ops.keys.MasterKey;
import nyvej.ops.keys.ServiceKeys;
import nyvej.ops.keys.SubjectKeys;
import nyvej.web.command.Opaque;
import nyvej.web.command.Secret;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Keys and randomness. Keys live in a database of their own. */
@Configuration(proxyBeanMethods = false)
class KeyWiring {
  /** Random ids, which say nothing of when or where they were made. */
  @Bean
  Supplier<UUID> ids() {
    return UUID::randomUUID;
  }

  @Bean
  MasterKey masterKey(Settings settings) {
    return MasterKey.readOrGenerate(settings.masterKeyFile());
  }

  @Bean
  SubjectKeys subjectKeys(MongoClient client, Settings settings, MasterKey master, InstantSource time) {
    return new SubjectKeys(client.getDatabase(settings.keysDatabase()), master, time);
  }

  @Bean
  ServiceKeys serviceKeys(MongoClient client, Settings settings, MasterKey master) {
    return new ServiceKeys(client.getDatabase(settings.keysDatabase()), master);
  }

  @Bean
  Secret secret(ServiceKeys keys) {
    return new Secret(keys.secret("hashes"));
  }

  @Bean
  Opaque opaque(ServiceKeys keys) {
    return new Opaque(keys.secret("tokens"));
  }
}
