package nyvej.web.page;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.openqa.selenium.support.ui.ExpectedConditions.textToBePresentInElementLocated;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import nyvej.vocabulary.Urgency;
import nyvej.web.access.people.SampleAccounts;
import nyvej.web.api.Client;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;

/** Pages that stay open while others work, and lists that are longer than what is shown at first. */
@TestInstance(Lifecycle.PER_CLASS)
class OpenPagesInTheBrowserTest {
  private static final By FRESH = By.id("fresh");
  private static final By CARDS = By.cssSelector("#queue > .card");
  private static final By MORE_NEEDS = By.cssSelector("#queue-more button");

  private @Nullable Client nyvej;
  private @Nullable Cast cast;
  private @Nullable Browser open;
  private @Nullable Browser plain;

  @BeforeAll
  void start(@TempDir Path data) {
    open = Browser.start("en");
    plain = Browser.startWithoutScripts("en");
    nyvej = new Client(data);
    cast = new Cast(nyvej);
  }

  @AfterAll
  void stop() throws Exception {
    for (var closing : new AutoCloseable[]{open, plain, nyvej}) {
      if (closing != null) {
        closing.close();
      }
    }
  }

  @Test
  void aQuestionAppearsOnTheVolunteersPageAndNoneTakesItsPlace() {
    var others = requireNonNull(cast);
    var volunteer = others.volunteer("samira");
    var page = signIn(open, "samira", 320);
    assertThat(page.await(By.cssSelector("[data-idle] h1")).getText()).isEqualTo("Nobody asks you right now");

    others.ask(others.refer(), volunteer);
    page.comeBack();
    assertThat(page.await(By.className("ask__what")).getText()).isEqualTo("Network and practical help");
    page.await(textToBePresentInElementLocated(By.id("said"), "There is something new."));
    assertThat(page.violations()).isEmpty();

    var yes = page.driver().findElement(By.cssSelector("form.answer"));
    var question = yes.getDomAttribute("action");
    others.ask(others.refer(), volunteer);
    page.comeBack();
    var fresh = page.await(FRESH);
    assertThat(yes.getDomAttribute("action")).as("what the hand is about to press").isEqualTo(question);
    assertThat(page.violations()).isEmpty();
    assertThat(page.scrollsSideways()).isFalse();
    fresh.click();
    page.await(textToBePresentInElementLocated(By.className("govuk-caption-l"), "2 questions for you"));
  }

  @Test
  void whatBecameOfAReferralShowsInPlaceAndANewOneWaitsUntilAskedFor() {
    var others = requireNonNull(cast);
    var volunteer = others.volunteer("leila");
    var need = others.refer();
    var page = signIn(open, "municipality", 1440);
    var row = By.id("need-" + need);
    assertThat(page.await(row).getText()).contains("Waiting");
    page.driver().executeScript("arguments[0].focus();", page.await(row).findElement(By.tagName("a")));

    others.ask(need, volunteer);
    page.comeBack();
    page.await(textToBePresentInElementLocated(row, "A volunteer is asked"));
    assertThat(focused(page).getDomAttribute("href")).as("where the reader was").isEqualTo("/referrals/" + need);
    assertThat(page.driver().findElement(FRESH).isDisplayed()).isFalse();

    var rows = page.driver().findElements(By.className("row")).size();
    var newer = others.refer();
    page.comeBack();
    page.await(FRESH);
    assertThat(page.driver().findElements(By.className("row"))).hasSize(rows);
    assertThat(page.violations()).isEmpty();
    page.driver().findElement(FRESH).click();
    assertThat(page.await(By.id("need-" + newer)).getText()).contains("Waiting");
  }

  @Test
  void aPageThatHasNotChangedIsNotSentAgain() {
    var page = signIn(open, "municipality", 1440);
    assertThat(page.driver().executeAsyncScript("""
        const done = arguments[arguments.length - 1];
        const live = document.querySelector("[data-live]");
        const page = new URL(live.dataset.live, location.href);
        page.searchParams.set("known", live.dataset.version);
        fetch(page).then((answer) => done(answer.status));""")).isEqualTo(204L);
  }

  @Test
  void aQueueUnfoldsFromWhereItEndedAndKeepsItsLength() {
    var others = requireNonNull(cast);
    for (int n = 0; n < 51; n++) {
      others.refer(Urgency.WITHIN_WEEK);
    }
    var page = signIn(open, "aarhus", 1440);
    assertThat(page.driver().findElements(CARDS)).hasSize(50);
    page.driver().findElement(MORE_NEEDS).click();
    page.await(driver -> requireNonNull(driver).findElements(CARDS).size() > 50);
    awaitFocus(page, 50);
    var length = page.driver().findElements(CARDS).size();

    others.refer();
    assertThat(page.await(By.cssSelector("#fresh a")).getText()).isEqualTo("1 new need: show");
    assertThat(page.driver().findElements(CARDS)).hasSize(length);
    assertThat(page.driver().findElements(By.className("card--gone"))).isEmpty();
    assertThat(page.violations()).isEmpty();

    link(page, 50).click();
    page.await(By.id("case-heading"));
    page.driver().navigate().refresh();
    assertThat(page.driver().executeScript("""
        const card = document.querySelector(".card--chosen").getBoundingClientRect();
        const queue = document.getElementById("lists").getBoundingClientRect();
        return card.top >= queue.top && card.bottom <= queue.bottom;""")).as("in sight").isEqualTo(true);

    var scriptless = signIn(plain, "aarhus", 1440);
    assertThat(scriptless.driver().findElements(CARDS)).hasSize(50);
    scriptless.driver().findElement(MORE_NEEDS).click();
    assertThat(scriptless.await(By.cssSelector("#queue > .card:nth-child(51)")).isDisplayed()).isTrue();
    awaitFocus(scriptless, 50);

    focused(scriptless).click();
    scriptless.await(By.id("case-heading"));
    assertThat(scriptless.driver().findElements(CARDS)).as("as far as the chosen need").hasSize(51).last()
        .satisfies(card -> assertThat(card.getDomAttribute("class")).contains("card--chosen"));
  }

  @Test
  void aBoardIsWorkedByKeysAndSaysWhenItCannotReachANeed() {
    var others = requireNonNull(cast);
    others.volunteer("nadia");
    others.refer();
    others.refer();
    var page = signIn(open, "aarhus", 1440);
    var cards = page.driver().findElements(CARDS);
    press(page, "jjk");
    awaitFocus(page, 0);
    press(page, Keys.ENTER);
    assertThat(page.await(By.id("case-heading")).getText())
        .contains(cards.getFirst().findElement(By.className("card__code")).getText());

    page.driver().executeCdpCommand("Network.emulateNetworkConditions",
        Map.of("offline", true, "latency", 0, "downloadThroughput", -1, "uploadThroughput", -1));
    press(page, "j", Keys.ENTER);
    page.await(textToBePresentInElementLocated(By.id("said"), "Not connected; trying again"));
    page.driver().executeCdpCommand("Network.emulateNetworkConditions",
        Map.of("offline", false, "latency", 0, "downloadThroughput", -1, "uploadThroughput", -1));
    press(page, Keys.ENTER);
    page.await(textToBePresentInElementLocated(By.id("case-heading"),
        cards.get(1).findElement(By.className("card__code")).getText()));

    press(page, "a");
    page.await(_ -> requireNonNull(focused(page).getDomAttribute("class")).contains("js-ask"));
    press(page, "?");
    assertThat(page.await(By.id("keys")).isDisplayed()).isTrue();
    page.await(_ -> focused(page).getText().equals("Close"));
    assertThat(page.violations()).isEmpty();
  }

  @Test
  void aReferralSurvivesASessionThatRanOutWhileItWasWritten() {
    var page = signIn(open, "municipality", 768);
    var driver = page.driver();
    driver.get(requireNonNull(nyvej).url() + "/referrals/new");
    for (var id : List.of("supports-NETWORK", "urgency-NOW", "channel-SMS", "branches-" + SampleAccounts.AARHUS,
        "signed")) {
      page.await(By.cssSelector("label[for='" + id + "']")).click();
    }
    driver.findElement(By.cssSelector("#kommune option[value='0751']")).click();
    driver.findElement(By.cssSelector("#language-0 option[value='ar']")).click();
    driver.findElement(By.id("name")).sendKeys("Amal");
    driver.findElement(By.id("contact")).sendKeys("+45 00 00 00 01");

    requireNonNull(cast).longAfter();
    driver.findElement(By.xpath("//button[normalize-space()='Send the referral']")).click();
    assertThat(page.await(By.className("govuk-inset-text")).getText()).contains("What you wrote is kept");
    assertThat(requireNonNull(driver.getPageSource())).doesNotContain("Amal");
    driver.findElement(By.id("username")).sendKeys("municipality");
    driver.findElement(By.id("password")).sendKeys(SampleAccounts.PASSWORD);
    driver.findElement(By.cssSelector("main form button")).click();
    page.await(By.xpath("//button[normalize-space()='Send it now']")).click();
    assertThat(page.await(By.className("govuk-notification-banner")).getText()).contains("The referral is sent");
  }

  private Browser signIn(@Nullable Browser browser, String username, int width) {
    var page = requireNonNull(browser);
    page.signIn(requireNonNull(nyvej).url(), username, width);
    return page;
  }

  private static void press(Browser browser, CharSequence... keys) {
    new Actions(browser.driver()).sendKeys(keys).perform();
  }

  private static WebElement focused(Browser browser) {
    return browser.driver().switchTo().activeElement();
  }

  /** A browser moves the focus a moment after it shows what is new. */
  private static void awaitFocus(Browser browser, int at) {
    browser.await(_ -> focused(browser).equals(link(browser, at)));
  }

  private static WebElement link(Browser browser, int at) {
    List<WebElement> cards = browser.driver().findElements(CARDS);
    return cards.get(at).findElement(By.tagName("a"));
  }
}
