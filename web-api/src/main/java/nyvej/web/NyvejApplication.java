package nyvej.web;

import java.time.Clock;
import nyvej.web.tool.Tools;
import nyvej.web.wiring.AwaitMongo;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts Nyvej, or runs a command for whoever operates it. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class NyvejApplication {
  static void main(String[] arguments) {
    if (Tools.asked(arguments)) {
      System.exit(Tools.run(Clock.systemUTC(), System.out, System.err, arguments));
    }
    var application = new SpringApplication(NyvejApplication.class);
    application.addInitializers(new AwaitMongo());
    application.run(arguments);
  }
}
