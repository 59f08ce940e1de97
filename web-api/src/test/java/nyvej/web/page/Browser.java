package nyvej.web.page;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import nyvej.web.access.people.SampleAccounts;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.ExpectedCondition;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.json.JsonMapper;

/** Debian's Chromium, which asks nobody but the pages' server for anything. */
final class Browser implements AutoCloseable {
  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
  private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
  private static final int HIGH = 900;
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final ChromeDriver driver;
  private final Path profile;

  private Browser(ChromeDriver driver, Path profile) {
    this.driver = driver;
    this.profile = profile;
  }

  /** Starts one; skips the test where there is none. */
  static Browser start(String language) {
    return start(language, Map.of());
  }

  /** Starts one that runs no script of a page. */
  static Browser startWithoutScripts(String language) {
    return start(language, Map.of("profile.managed_default_content_settings.javascript", 2));
  }

  private static Browser start(String language, Map<String, Object> also) {
    Assumptions.assumeTrue(Files.isExecutable(CHROMIUM) && Files.isExecutable(DRIVER),
        "needs Debian's packages chromium and chromium-driver");
    try {
      var profile = Files.createTempDirectory("nyvej-browser");
      var logs = new LoggingPreferences();
      logs.enable(LogType.PERFORMANCE, Level.ALL);
      logs.enable(LogType.BROWSER, Level.ALL);
      var options = new ChromeOptions().setBinary(CHROMIUM.toFile()).addArguments("--headless=new", "--no-sandbox",
          "--disable-gpu",
          "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update",
          "--disable-sync",
          "--disable-default-apps", "--disable-dev-shm-usage", "--user-data-dir=" + profile);
      options.setCapability("goog:loggingPrefs", logs);
      var preferences = new HashMap<>(also);
      preferences.put("intl.accept_languages", language);
      options.setExperimentalOption("prefs", preferences);
      var service = new ChromeDriverService.Builder().usingDriverExecutable(DRIVER.toFile()).usingAnyFreePort()
          .withTimeout(Duration.ofSeconds(60)).build();
      return new Browser(new ChromeDriver(service, options), profile);
    } catch (IOException noProfile) {
      throw new UncheckedIOException(noProfile);
    }
  }

  ChromeDriver driver() {
    return driver;
  }

  /** Signs in one of the sample's people, as wide as that, in the light. */
  void signIn(String url, String username, int width) {
    face(width, false);
    driver.manage().deleteAllCookies();
    driver.get(url + "/sign-in");
    driver.findElement(By.id("username")).sendKeys(username);
    driver.findElement(By.id("password")).sendKeys(SampleAccounts.PASSWORD);
    driver.findElement(By.cssSelector("main form button")).click();
    await(By.className("frame__list"));
  }

  /** What is there and can be seen, within some patience. */
  WebElement await(By what) {
    return await(ExpectedConditions.visibilityOfElementLocated(what));
  }

  /** What comes true within some patience. */
  <T> T await(ExpectedCondition<T> what) {
    return new WebDriverWait(driver, PATIENCE).until(what);
  }

  /** Whoever reads the page looks away and back, upon which it looks for news at once. */
  void comeBack() {
    driver.executeScript("document.dispatchEvent(new Event('visibilitychange'));");
  }

  /** As wide as that, in CSS pixels; dark or light as the reader's system would be. */
  void face(int width, boolean dark) {
    driver.executeCdpCommand("Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", HIGH, "deviceScaleFactor", 1, "mobile", width < 600));
    driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("features",
        List.of(Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"),
            Map.of("name", "prefers-reduced-motion", "value", "reduce"))));
  }

  /** What axe finds wrong, in words. What axe itself tries in vain is forgotten. */
  List<String> violations() {
    var found = new AxeBuilder().analyze(driver).getViolations().stream().map(Browser::say).toList();
    complaints();
    requests();
    return found;
  }

  /** Whether the page can be scrolled sideways. */
  boolean scrollsSideways() {
    var over = driver
        .executeScript("const root = document.documentElement; return root.scrollWidth - root.clientWidth;");
    return over instanceof Number pixels && pixels.intValue() > 0;
  }

  /** Whether a complaint is of the policy's blocking; the gallery has no stream, which the browser misses rightly. */
  static boolean blocked(String complaint) {
    return complaint.contains("Content Security Policy") || complaint.contains("Uncaught") || complaint.contains("404")
        && !complaint.contains("/board/stream");
  }

  /** What the console complained about since last asked. */
  List<String> complaints() {
    return driver.manage().logs().get(LogType.BROWSER).getAll().stream().map(entry -> entry.getMessage()).toList();
  }

  /** Addresses asked for since last asked. */
  List<String> requests() {
    var json = JsonMapper.builder().build();
    return driver.manage().logs().get(LogType.PERFORMANCE).getAll().stream()
        .map(entry -> json.readTree(entry.getMessage()).path("message"))
        .filter(message -> message.path("method").asString("").equals("Network.requestWillBeSent"))
        .map(message -> message.path("params").path("request").path("url").asString("")).toList();
  }

  @Override
  public void close() {
    driver.quit();
    try {
      FileSystemUtils.deleteRecursively(profile);
    } catch (IOException stillHeld) {
      profile.toFile().deleteOnExit();
    }
  }

  private static String say(Rule rule) {
    return rule.getId() + ": "
        + rule.getNodes().stream().map(node -> node.getTarget() + " " + node.getFailureSummary()).toList();
  }
}
