package nyvej.web;

import java.time.Clock;
import nyvej.web.tool.Tools;
import nyvej.web.wiring.AwaitMongo;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.core.io.DefaultResourceLoader;

/** Starts Nyvej, or runs a command for whoever operates it. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class NyvejApplication {
  static void main(String[] arguments) {
    if (Tools.asked(arguments)) {
      System.exit(Tools.run(Clock.systemUTC(), System.out, System.err, arguments));
    }
    application().run(arguments);
  }

  /**
   * The service, not yet started. It finds its own resources whichever thread asks: without a class loader of its own it asks
   * the thread's, and threads of the JDK's common pool, and whatever they start, know nothing of what is packed into the jar.
   */
  static SpringApplication application() {
    var loader = new DefaultResourceLoader(NyvejApplication.class.getClassLoader());
    var application = new SpringApplication(loader, NyvejApplication.class);
    application.addInitializers(new AwaitMongo());
    return application;
  }
}
