package nyvej.web.page;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
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

/** The main job by hand: refer, see it on the board without reloading, ask, say yes on a phone, see the board change. */
@TestInstance(Lifecycle.PER_CLASS)
class JourneyInTheBrowserTest {
  private @Nullable Client nyvej;
  private @Nullable Browser coordinator;
  private @Nullable Browser other;

  @BeforeAll
  void start(@TempDir Path data) {
    coordinator = Browser.start("en");
    other = Browser.start("en");
    nyvej = new Client(data);
  }

  @AfterAll
  void stop() {
    for (var closing : new AutoCloseable[]{coordinator, other, nyvej}) {
      close(closing);
    }
  }

  @Test
  void fromAReferralToAYes() {
    var board = requireNonNull(coordinator);
    var person = requireNonNull(other);
    var url = requireNonNull(nyvej).url();
    new Cast(requireNonNull(nyvej)).volunteer("samira");
    board.signIn(url, "aarhus", 1440);
    assertThat(board.driver().findElement(By.className("empty")).getText()).contains("Nobody waits right now");

    person.signIn(url, "municipality", 1440);
    refer(person);
    var card = board.await(By.cssSelector("#queue .card__link"));
    assertThat(card.getText()).contains("Aarhus", "waited less than a day", "Urgent");

    card.click();
    var advice = board.await(By.className("advice__words")).getText();
    assertThat(advice).contains("is best for her and for everyone");
    board.driver().findElement(By.linkText("See the whole plan")).click();
    assertThat(board.await(By.className("plan__line")).getText()).contains("Aarhus", advice);
    assertThat(board.await(By.id("main")).getText()).contains("No plan is better. That is proven.");
    assertThat(board.violations()).isEmpty();
    board.driver().findElement(By.cssSelector(".plan__need a")).click();
    board.await(By.xpath("//summary[contains(., 'Choose somebody yourself')]")).click();
    board.await(By.xpath("//button[contains(., 'Why is this volunteer not proposed?')]")).click();
    assertThat(board.await(By.id("against")).getText()).contains("Nothing speaks against");
    board.await(By.className("js-ask")).click();
    assertThat(board.await(By.className("govuk-notification-banner")).getText()).contains("The volunteer is asked");

    person.signIn(url, "samira", 320);
    assertThat(person.await(By.className("ask__what")).getText()).isEqualTo("Network");
    assertThat(person.scrollsSideways()).isFalse();
    person.driver().findElement(By.cssSelector("form.answer button")).click();
    assertThat(person.await(By.className("govuk-notification-banner")).getText()).contains("Thank you!");

    assertThat(board.await(By.id("accepted-heading")).getText()).contains("Said yes");
    assertThat(board.await(By.cssSelector("#queue .card--gone, .queue .empty")).isDisplayed()).isTrue();
    assertThat(board.violations()).isEmpty();
    assertThat(person.violations()).isEmpty();

    board.await(By.partialLinkText(" for B-")).click();
    board.await(By.xpath("//summary[contains(., 'Record that the help ended')]")).click();
    board.await(By.xpath("//form[contains(@action, '/end')]//button")).click();
    assertThat(board.await(By.className("govuk-notification-banner")).getText()).contains("how the help ended");
    assertThat(board.await(By.id("case")).getText()).contains("Help has ended");

    var number = suspend(board);
    person.signIn(url, "municipality", 320);
    keepAway(person, number);
    person.signIn(url, "samira", 320);
    leave(person);
    board.driver().findElement(By.linkText("Volunteers")).click();
    assertThat(board.await(By.cssSelector(".rows .govuk-tag")).getText()).isEqualTo("Has left");
  }

  /** Days away and an area to avoid are said before. */
  private static void leave(Browser browser) {
    var save = By.cssSelector("main form button");
    browser.await(By.linkText("What I offer")).click();
    browser.await(By.linkText("Change days away")).click();
    browser.await(By.id("to-0"));
    browser.driver().executeScript("document.getElementById('from-0').value = '2030-07-01';"
        + "document.getElementById('to-0').value = '2030-07-14';");
    browser.driver().findElement(save).click();
    assertThat(browser.await(By.cssSelector("#away + ul")).getText()).contains("July 2030 to 14");
    browser.driver().findElement(By.linkText("See and change where")).click();
    browser.await(By.cssSelector("#areas-0 option[value='0101']")).click();
    browser.driver().findElement(save).click();
    assertThat(browser.await(By.className("govuk-notification-banner")).getText()).contains("Saved");
    browser.await(By.xpath("//summary[contains(., 'I want to stop')]")).click();
    browser.await(By.xpath("//button[normalize-space()='Stop as a volunteer']")).click();
    browser.await(By.xpath("//strong[.='You have stopped as a volunteer']"));
    assertThat(browser.violations()).isEmpty();
  }

  /** The number of the only volunteer, who is suspended then. */
  private static String suspend(Browser browser) {
    browser.driver().findElement(By.linkText("Volunteers")).click();
    browser.await(By.partialLinkText("F-")).click();
    browser.await(By.xpath("//summary[contains(., 'Suspend this volunteer')]")).click();
    browser.await(By.xpath("//button[normalize-space()='Suspend now']")).click();
    assertThat(browser.await(By.className("govuk-notification-banner")).getText()).contains("is suspended");
    assertThat(browser.await(By.className("govuk-tag")).getText()).isEqualTo("Suspended");
    assertThat(browser.violations()).isEmpty();
    return browser.driver().findElement(By.cssSelector("code")).getText();
  }

  private static void keepAway(Browser browser, String volunteer) {
    browser.await(By.partialLinkText("B-")).click();
    browser.await(By.linkText("Say whom and where she must avoid")).click();
    browser.await(By.id("persons")).sendKeys("Birgit");
    var save = By.cssSelector("main form button");
    browser.driver().findElement(save).click();
    browser.await(By.className("govuk-error-summary"));
    browser.await(By.id("persons")).clear();
    browser.driver().findElement(By.id("persons")).sendKeys(volunteer);
    browser.driver().findElement(By.cssSelector("#areas-1 option[value='0101']")).click();
    browser.driver().findElement(save).click();
    assertThat(browser.await(By.className("govuk-notification-banner")).getText()).contains("Saved");
    assertThat(browser.await(By.className("govuk-summary-list")).getText()).contains("Copenhagen", "1 volunteer");
    assertThat(browser.scrollsSideways()).isFalse();
    assertThat(browser.violations()).isEmpty();
  }

  private void refer(Browser browser) {
    var driver = browser.driver();
    browser.await(By.partialLinkText("Refer a woman")).click();
    var send = By.xpath("//button[normalize-space()='Send the referral']");
    browser.await(By.cssSelector("label[for='supports-NETWORK']")).click();
    driver.findElement(By.id("name")).sendKeys("Amal");
    driver.findElement(send).click();
    assertThat(browser.await(By.className("govuk-error-summary")).getText())
        .contains("Choose how soon she needs help");
    assertThat(requireNonNull(driver.getCurrentUrl())).doesNotContain("Amal");
    assertThat(driver.findElement(By.id("name")).getDomProperty("value")).isEqualTo("Amal");
    for (var id : new String[]{"urgency-NOW", "channel-SMS", "branches-" + SampleAccounts.AARHUS, "signed"}) {
      driver.findElement(By.cssSelector("label[for='" + id + "']")).click();
    }
    driver.findElement(By.cssSelector("#kommune option[value='0751']")).click();
    driver.findElement(By.cssSelector("#language-0 option[value='ar']")).click();
    driver.findElement(By.id("contact")).sendKeys("+45 00 00 00 01");
    driver.findElement(send).click();
    assertThat(browser.await(By.className("govuk-notification-banner")).getText()).contains("The referral is sent");
  }

  private static void close(@Nullable AutoCloseable closing) {
    try {
      if (closing != null) {
        closing.close();
      }
    } catch (Exception failed) {
      throw new IllegalStateException(failed);
    }
  }
}
