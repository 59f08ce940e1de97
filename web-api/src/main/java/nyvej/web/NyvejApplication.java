package nyvej.web;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts Nyvej. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class NyvejApplication {
  static void main(String[] arguments) {
    SpringApplication.run(NyvejApplication.class, arguments);
  }
}
