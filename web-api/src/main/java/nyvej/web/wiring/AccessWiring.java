package nyvej.web.wiring;

import nyvej.web.access.AccessSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tells signing in where it runs. */
@Configuration(proxyBeanMethods = false)
class AccessWiring {
  @Bean
  AccessSettings accessSettings(Settings settings) {
    return new AccessSettings(settings.accountsDatabase(), settings.embedded(), settings.publicUrl());
  }
}
