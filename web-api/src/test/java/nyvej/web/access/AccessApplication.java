package nyvej.web.access;

import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import java.net.URI;
import nyvej.ops.server.EmbeddedMongo;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;

/** This part of the application with the frame of its pages, a server in memory, and endpoints for each kind of caller. */
@EnableAutoConfiguration
@ComponentScan(basePackages = {"nyvej.web.access.account", "nyvej.web.access.signin",
  "nyvej.web.access.people", "nyvej.web.problem"}, excludeFilters = @Filter(TestComponent.class))
@ComponentScan(basePackages = "nyvej.web.page", useDefaultFilters = false, includeFilters = @Filter(type = FilterType.REGEX, pattern = "nyvej\\.web\\.page\\.(PageWiring|FrameAdvice)"))
@Import({Endpoints.class, Endpoints.Page.class})
class AccessApplication {
  @Bean(destroyMethod = "close")
  EmbeddedMongo server() {
    return EmbeddedMongo.inMemory();
  }

  @Bean(destroyMethod = "close")
  MongoClient client(EmbeddedMongo server) {
    return MongoClients.create(server.uri());
  }

  @Bean
  AccessSettings accessSettings() {
    return new AccessSettings("access", true, URI.create("http://localhost:8080/"));
  }

  @Bean
  TestClock clock() {
    return new TestClock();
  }
}
