package nyvej.web;

import nyvej.web.wiring.AwaitMongo;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts Nyvej. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class NyvejApplication {
  static void main(String[] arguments) {
    var application = new SpringApplication(NyvejApplication.class);
    application.addInitializers(new AwaitMongo());
    application.run(arguments);
  }
}
