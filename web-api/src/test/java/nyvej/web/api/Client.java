package nyvej.web.api;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import nyvej.web.NyvejApplication;
import nyvej.web.access.AccessSettings;
import nyvej.web.access.people.SampleAccounts;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.function.client.ClientRequest;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.ExchangeFunction;
import reactor.core.publisher.Mono;

/**
 * Nyvej itself on a free port and an empty store, with the sample's accounts but nobody in it. Whatever is said to it and
 * answered is held against its description.
 */
public final class Client implements AutoCloseable {
  private final ConfigurableApplicationContext application;
  private final AtomicReference<@Nullable Conformance> conformance = new AtomicReference<>();
  private final AtomicReference<@Nullable String> position = new AtomicReference<>();

  /** @param data an empty directory */
  public Client(Path data) {
    this(data, "", "nyvej", _ -> {});
  }

  /** @param beans registers beans of the test's own, which take the place of others when they are primary */
  Client(Path data, ApplicationContextInitializer<GenericApplicationContext> beans) {
    this(data, "", "nyvej", beans);
  }

  /**
   * On another server than its own, which it is made to believe its own, so that the sample's accounts are let in.
   *
   * @param data an empty directory
   * @param mongodb the server's connection string
   */
  public Client(Path data, String mongodb) {
    this(data, mongodb, "nyvej");
  }

  /** The same in a database of its own, or in one where a service was before. */
  public Client(Path data, String mongodb, String database) {
    this(data, mongodb, database, context -> context.registerBean(AccessSettings.class,
        () -> new AccessSettings(database + "_accounts", true, URI.create("http://localhost:8080/")),
        definition -> definition.setPrimary(true)));
  }

  private Client(Path data, String mongodb, String database,
      ApplicationContextInitializer<GenericApplicationContext> beans) {
    var nyvej = new SpringApplication(NyvejApplication.class);
    nyvej.addInitializers(beans);
    application = nyvej.run("--server.port=0", "--nyvej.sample=false", "--nyvej.data=" + data,
        "--nyvej.mongodb=" + mongodb, "--nyvej.database=" + database, "--spring.main.register-shutdown-hook=false");
    application.getBean(SampleAccounts.class).create().block();
  }

  /** A bean of the application. */
  public <T> T bean(Class<T> type) {
    return application.getBean(type);
  }

  /** A bean of the application, where several have its type. */
  public <T> T bean(String name, Class<T> type) {
    return application.getBean(name, type);
  }

  /** Where it listens. */
  public String url() {
    return "http://localhost:" + application.getEnvironment().getProperty("local.server.port");
  }

  /** Nobody in particular. Whoever speaks knows what was done before, as who demands the position of the last command. */
  public WebTestClient anybody() {
    return bare().mutate().filter(this::goingOn).entityExchangeResultConsumer(exchange -> conformance().check(exchange))
        .build();
  }

  private Mono<ClientResponse> goingOn(ClientRequest request, ExchangeFunction next) {
    var known = position.get();
    var demanding = known == null || request.headers().containsHeader(Answers.POSITION)
        ? request
        : ClientRequest.from(request).header(Answers.POSITION, known).build();
    return next.exchange(demanding).doOnNext(response -> response.headers().header(Answers.POSITION).stream()
        .findFirst().ifPresent(position::set));
  }

  /** What is checked; described when first asked for. */
  Conformance conformance() {
    var known = conformance.get();
    if (known != null) {
      return known;
    }
    conformance.compareAndSet(null, Conformance.of(bare()));
    return conformance();
  }

  private WebTestClient bare() {
    return WebTestClient.bindToServer().baseUrl(url()).responseTimeout(Duration.ofSeconds(30)).build();
  }

  /** Somebody with a token, by the username of a sample account. */
  public WebTestClient as(String username) {
    return anybody().mutate().defaultHeader(HttpHeaders.AUTHORIZATION, "Bearer " + token(username)).build();
  }

  /** A new token of a sample account. */
  public String token(String username) {
    var made = requireNonNull(anybody().post().uri("/api/tokens")
        .headers(h -> h.setBasicAuth(username, SampleAccounts.PASSWORD, StandardCharsets.UTF_8))
        .contentType(MediaType.APPLICATION_JSON).bodyValue(Map.of("label", "test")).exchange()
        .expectStatus().isCreated().expectBody(Map.class).returnResult().getResponseBody());
    return Objects.toString(made.get("token"));
  }

  @Override
  public void close() {
    application.close();
  }
}
