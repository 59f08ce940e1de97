package nyvej.web.page;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import nyvej.vocabulary.VolunteerId;
import nyvej.web.access.people.SampleAccounts;
import nyvej.web.api.Client;
import nyvej.web.api.Requests;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

/** The main job by hand: refer, see it on the board without reloading, ask, say yes on a phone, see the board change. */
@TestInstance(Lifecycle.PER_CLASS)
class JourneyInTheBrowserTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

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
    volunteer("samira");
    signIn(board, "aarhus", 1440);
    assertThat(board.driver().findElement(By.className("empty")).getText()).contains("Nobody waits right now");

    signIn(person, "municipality", 1440);
    refer(person);
    var card = await(board, By.cssSelector("#queue .card__link"));
    assertThat(card.getText()).contains("Aarhus", "waited less than a day", "Urgent");

    card.click();
    await(board, By.className("js-ask")).click();
    assertThat(await(board, By.className("govuk-notification-banner")).getText()).contains("The volunteer is asked");

    signIn(person, "samira", 320);
    assertThat(await(person, By.className("ask__what")).getText()).isEqualTo("Network");
    assertThat(person.scrollsSideways()).isFalse();
    person.driver().findElement(By.cssSelector("form.answer button")).click();
    assertThat(await(person, By.className("govuk-notification-banner")).getText()).contains("Thank you!");

    assertThat(await(board, By.id("accepted-heading")).getText()).contains("Said yes");
    assertThat(await(board, By.cssSelector("#queue .card--gone, .queue .empty")).isDisplayed()).isTrue();
    assertThat(board.violations()).isEmpty();
    assertThat(person.violations()).isEmpty();
  }

  private void refer(Browser browser) {
    var driver = browser.driver();
    await(browser, By.partialLinkText("Refer a woman")).click();
    var send = By.xpath("//button[normalize-space()='Send the referral']");
    await(browser, By.cssSelector("label[for='supports-NETWORK']")).click();
    driver.findElement(By.id("name")).sendKeys("Amal");
    driver.findElement(send).click();
    assertThat(await(browser, By.className("govuk-error-summary")).getText())
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
    assertThat(await(browser, By.className("govuk-notification-banner")).getText()).contains("The referral is sent");
  }

  private void signIn(Browser browser, String username, int width) {
    var driver = browser.driver();
    browser.face(width, false);
    driver.manage().deleteAllCookies();
    driver.get(requireNonNull(nyvej).url() + "/sign-in");
    driver.findElement(By.id("username")).sendKeys(username);
    driver.findElement(By.id("password")).sendKeys(SampleAccounts.PASSWORD);
    driver.findElement(By.cssSelector("main form button")).click();
    await(browser, By.className("frame__list"));
  }

  private static WebElement await(Browser browser, By what) {
    return new WebDriverWait(browser.driver(), PATIENCE).until(ExpectedConditions.visibilityOfElementLocated(what));
  }

  /** Somebody whom all rules allow, with an account. */
  private void volunteer(String username) {
    var client = requireNonNull(nyvej);
    var aarhus = client.as("aarhus");
    var made = json(aarhus.post().uri("/api/volunteers"), Requests.volunteer()).expectStatus().isCreated()
        .expectBody(new ParameterizedTypeReference<Map<String, Object>>() {
        }).returnResult().getResponseBody();
    var id = Objects.toString(requireNonNull(made).get("id"));
    json(aarhus.put().uri("/api/volunteers/{id}/availability", id), Requests.availability()).expectStatus()
        .isNoContent();
    Requests.clearances().forEach(
        clearance -> json(aarhus.post().uri("/api/volunteers/{id}/clearances", id), clearance).expectStatus()
            .isNoContent());
    client.bean(SampleAccounts.class).attach(username, username, SampleAccounts.AARHUS, VolunteerId.of(id)).block();
  }

  private static WebTestClient.ResponseSpec json(WebTestClient.RequestBodySpec request, String body) {
    return request.contentType(MediaType.APPLICATION_JSON).bodyValue(body).exchange();
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
