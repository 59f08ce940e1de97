package nyvej.web.access;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A browser without scripts: keeps cookies, follows nothing by itself, fills forms in. Each request has a connection of its
 * own, since Reactor Netty 1.3.7 may stop reading a kept one (reactor/reactor-netty#4361), which is not tried here.
 */
public final class Browser {
  private static final Pattern HIDDEN = Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"");

  private final URI site;
  private final Map<String, String> cookies = new LinkedHashMap<>();

  /** @param port of the server on this machine */
  public Browser(int port) {
    site = URI.create("http://localhost:" + port);
  }

  /** What came back. */
  public record Answer(HttpResponse<String> response) {
    /** HTTP status. */
    public int status() {
      return response.statusCode();
    }

    /** The page. */
    public String body() {
      return response.body();
    }

    /** A header, empty when missing. */
    public String header(String name) {
      return response.headers().firstValue(name).orElse("");
    }

    /** A hidden field of the page's form. */
    public Optional<String> hidden(String name) {
      return HIDDEN.matcher(body()).results().filter(match -> match.group(1).equals(name))
          .map(match -> match.group(2).replace("&amp;", "&").replace("&#39;", "'").replace("&quot;", "\"")
              .replace("&lt;", "<").replace("&gt;", ">"))
          .findFirst();
    }

    /** All hidden fields but the token against forged requests. */
    public Map<String, String> hiddenFields() {
      return HIDDEN.matcher(body()).results().map(match -> match.group(1)).filter(name -> !name.equals("_csrf"))
          .distinct()
          .collect(Collectors.toMap(name -> name, name -> hidden(name).orElseThrow()));
    }
  }

  /** The value of a cookie; null when there is none. */
  public String cookie(String name) {
    return cookies.getOrDefault(name, "");
  }

  /** Plants a cookie. */
  public void plant(String name, String value) {
    cookies.put(name, value);
  }

  /** Opens a page. */
  public Answer get(String path, String... headers) {
    return send(request(path, headers).GET());
  }

  /** Sends a form with exactly these fields. */
  public Answer post(String path, Map<String, String> fields, String... headers) {
    String form = fields.entrySet().stream().map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
        .collect(Collectors.joining("&"));
    return send(request(path, headers).header("Content-Type", "application/x-www-form-urlencoded")
        .POST(BodyPublishers.ofString(form)));
  }

  /** Sends a form that was on a page of ours, with its token against forged requests. */
  public Answer submit(String path, Map<String, String> fields) {
    var all = new LinkedHashMap<>(fields);
    all.put("_csrf", csrf());
    return post(path, all);
  }

  /** A token against forged requests, taken from the sign-in page of somebody without a session. */
  public String csrf() {
    var stranger = new Browser(site.getPort());
    stranger.cookies.putAll(cookies);
    stranger.cookies.remove("nyvej");
    String token = stranger.get("/sign-in").hidden("_csrf").orElseThrow();
    stranger.cookies.forEach(cookies::putIfAbsent);
    return token;
  }

  /** Sends JSON. */
  public Answer json(String method, String path, String body, String... headers) {
    return send(request(path, headers).header("Content-Type", "application/json").method(method,
        BodyPublishers.ofString(body)));
  }

  /** Signs in. */
  public Answer signIn(String username, String password) {
    return submit("/sign-in", Map.of("username", username, "password", password));
  }

  private HttpRequest.Builder request(String path, String... headers) {
    var request = HttpRequest.newBuilder(site.resolve(path)).header("Accept-Language", "en");
    if (!cookies.isEmpty()) {
      request.header("Cookie",
          cookies.entrySet().stream().map(c -> c.getKey() + "=" + c.getValue()).collect(Collectors.joining("; ")));
    }
    if (headers.length > 0) {
      request.headers(headers);
    }
    return request;
  }

  private Answer send(HttpRequest.Builder request) {
    try (var client = HttpClient.newHttpClient()) {
      var response = client.send(request.build(), BodyHandlers.ofString());
      response.headers().allValues("Set-Cookie").forEach(this::keep);
      return new Answer(response);
    } catch (IOException | InterruptedException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private void keep(String cookie) {
    String[] pair = cookie.split(";", 2)[0].split("=", 2);
    if (pair[1].isEmpty()) {
      cookies.remove(pair[0]);
    } else {
      cookies.put(pair[0], pair[1]);
    }
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
