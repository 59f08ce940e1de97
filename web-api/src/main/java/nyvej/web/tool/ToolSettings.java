package nyvej.web.tool;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import nyvej.web.wiring.Settings;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.context.properties.EnableConfigurationProperties;

/** Reads the service's settings from where the service has them, by Spring Boot without anything of the service. */
@EnableConfigurationProperties(Settings.class)
class ToolSettings {
  /** Every setting's name has a dot in it, and no option of a command has. */
  private static final Pattern SETTING = Pattern.compile("--[\\w-]+\\..*");

  static boolean isSetting(String argument) {
    return SETTING.matcher(argument).matches();
  }

  /** @param given as on the command line, {@code --name=value} */
  static Settings read(List<String> given) {
    var reader = new SpringApplication(ToolSettings.class);
    reader.setWebApplicationType(WebApplicationType.NONE);
    reader.setBannerMode(Banner.Mode.OFF);
    reader.setLogStartupInfo(false);
    reader.setRegisterShutdownHook(false);
    // The result is on standard output, and a failure is one line; who wants to see more can set it.
    reader.setDefaultProperties(Map.of("logging.threshold.console", "OFF"));
    try (var context = reader.run(given.toArray(String[]::new))) {
      return context.getBean(Settings.class);
    } catch (RuntimeException invalid) {
      throw new ToolException(Exit.USAGE, "The settings can't be read: " + reason(invalid));
    }
  }

  /** The innermost reason says it shortest. */
  private static String reason(Throwable failure) {
    var cause = failure;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return String.valueOf(cause.getMessage());
  }
}
