package nyvej.web.wiring;

import nyvej.ops.codec.JsonConventions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import tools.jackson.databind.json.JsonMapper;

/** One way to write JSON: the events' own, which refuses what it does not know. */
@Configuration(proxyBeanMethods = false)
class WebWiring {
  @Bean
  @Primary
  JsonMapper json() {
    return JsonConventions.mapper();
  }
}
