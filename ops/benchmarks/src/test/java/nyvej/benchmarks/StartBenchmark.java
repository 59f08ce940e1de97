package nyvej.benchmarks;

import com.mongodb.client.model.Updates;
import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nyvej.ops.server.EmbeddedMongo;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * From the start of the process to the first right answer to the question whom to ask for a need, with the sample network and
 * {@code -Dnyvej.volunteers} more (100,000) in the embedded store: the packaged jar ({@code -Dnyvej.jar}) without a snapshot of the
 * index and with one, the same extracted, and extracted with an AOT cache; and the limit, a JVM that reads the store's bytes.
 * What is prepared is kept in {@code -Dnyvej.start}, with what each round took, so that rounds may be measured in portions; without it,
 * in a directory for once.
 */
@Timeout(value = 2, unit = TimeUnit.HOURS)
class StartBenchmark {

  private static final Path JAR = Path
      .of(System.getProperty("nyvej.jar", "../../web-api/target/web-api-1.0.0-SNAPSHOT.jar")).toAbsolutePath();
  private static final int ROUNDS = Integer.getInteger("nyvej.rounds", 9);
  private static final int VOLUNTEERS = Integer.getInteger("nyvej.volunteers", 100_000);
  private static final List<String> MEMORY = List.of("-Xmx1g", "--enable-native-access=ALL-UNNAMED",
      "--sun-misc-unsafe-memory-access=allow");

  private static final String VOLUNTEER = "\"volunteer\":\"([^\"]+)\"";

  private final HttpClient http = HttpClient.newHttpClient();
  private final Map<String, String> cookies = new HashMap<>();

  @TempDir Path once;
  private Path directory = Path.of("set by measure");

  /** A way to start. */
  private record Way(String name, List<String> arguments, boolean snapshot) {}

  @Test
  void measure() throws Exception {
    directory = Path.of(System.getProperty("nyvej.start", once.toString())).toAbsolutePath();
    String need = Files.exists(store()) ? signIn() : prepare();
    TreeSet<String> right = new TreeSet<>();
    Path cache = directory.resolve("nyvej.aot");
    if (Files.notExists(cache)) {
      run(List.of("-Djarmode=tools", "-jar", JAR.toString(), "extract", "--destination", extracted().toString()));
      start(new Way("training", with("-XX:AOTCacheOutput=" + cache, extractedJar()), true), need, right);
    }
    List<Way> ways = List.of(new Way("extracted, AOT cache", with("-XX:AOTCache=" + cache, extractedJar()), true),
        new Way("extracted", with(extractedJar()), true), new Way("packaged jar", with("-jar", JAR.toString()), true),
        new Way("packaged jar, no snapshot", with("-jar", JAR.toString()), false));
    for (int i = 0; i < ROUNDS; i++) {
      List<Double> round = round(ways, need, right, i);
      System.out.println("seconds: " + round);
      Files.writeString(seconds(), round.stream().map(String::valueOf).collect(Collectors.joining(" ", "", "\n")),
          StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
    print(ways, Files.readAllLines(seconds()).stream()
        .map(round -> Stream.of(round.split(" ")).map(Double::valueOf).toList()).toList());
  }

  private Path seconds() {
    return directory.resolve("seconds");
  }

  private Path store() {
    return directory.resolve("data").resolve("nyvej.mv");
  }

  /** Lets the sample network come to be, and many more join it, and the views show them all. */
  private String prepare() throws Exception {
    signIn();
    Crowd.join(store(), VOLUNTEERS);
    return signIn();
  }

  /** One of another form is not used, nor replaced by one that knows no more. */
  private void useSnapshot(boolean yes) {
    try (var server = EmbeddedMongo.open(store()); var nyvej = MongoStore.open(server.uri() + "/nyvej")) {
      if (nyvej.database().getCollection("indexSnapshots").updateMany(new Document(),
          Updates.set("form", yes ? 1 : 0)).getMatchedCount() == 0) {
        throw new IllegalStateException("there is no snapshot");
      }
    }
  }

  private List<Double> round(List<Way> ways, String need, TreeSet<String> right, int number) throws Exception {
    Double[] round = new Double[ways.size() + 1];
    for (int i = 0; i < ways.size(); i++) {
      int which = number % 2 == 0 ? i : ways.size() - 1 - i;
      useSnapshot(ways.get(which).snapshot);
      round[which] = start(ways.get(which), need, right);
    }
    round[ways.size()] = limit();
    return List.of(round);
  }

  private static void print(List<Way> ways, List<List<Double>> seconds) {
    System.out.println("| start | s (median) | it ÷ AOT cache (95 %) |");
    System.out.println("|---|--:|--:|");
    List<String> names = new ArrayList<>(ways.stream().map(Way::name).toList());
    names.add("a JVM that reads the store's bytes");
    for (int i = 0; i < names.size(); i++) {
      int which = i;
      System.out.printf("| %s | %.2f | %s |%n", names.get(i),
          Ratio.median(seconds.stream().mapToDouble(round -> round.get(which)).toArray()),
          Ratio.of(seconds.stream().map(round -> round.get(which) / round.getFirst()).toList()));
    }
  }

  private Path extracted() {
    return directory.resolve("extracted");
  }

  private String[] extractedJar() {
    return new String[]{"-jar", extracted().resolve(JAR.getFileName()).toString()};
  }

  private static List<String> with(String first, String... rest) {
    List<String> all = new ArrayList<>(List.of(first));
    all.addAll(List.of(rest));
    return all;
  }

  private static List<String> with(String[] all) {
    return List.of(all);
  }

  private static List<String> java(List<String> arguments) {
    List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
    command.addAll(MEMORY);
    command.addAll(arguments);
    return command;
  }

  private static void run(List<String> arguments) throws IOException, InterruptedException {
    if (new ProcessBuilder(java(arguments)).inheritIO().start().waitFor() != 0) {
      throw new IllegalStateException("failed: " + arguments);
    }
  }

  /** Seconds; what is right is what the first start answers. */
  private double start(Way way, String need, TreeSet<String> right) throws Exception {
    int port = freePort();
    long begun = System.nanoTime();
    Process process = process(way.arguments, port);
    try {
      TreeSet<String> answer = await(process, port, proposals(need), VOLUNTEER);
      double seconds = (System.nanoTime() - begun) / 1e9;
      if (right.isEmpty()) {
        right.addAll(answer);
      }
      if (!answer.equals(right)) {
        throw new IllegalStateException(way.name + " answers " + answer + " and not " + right);
      }
      return seconds;
    } finally {
      process.destroy();
      process.waitFor();
    }
  }

  private static String proposals(String need) {
    return "/api/needs/" + need + "/proposals";
  }

  private Process process(List<String> arguments, int port) throws IOException {
    List<String> all = new ArrayList<>(arguments);
    all.addAll(List.of("--server.port=" + port, "--nyvej.data=" + directory.resolve("data")));
    return new ProcessBuilder(java(all)).redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(directory.resolve("nyvej.log").toFile())).start();
  }

  /** Starts once, until the views show all, and signs in; names a need that is open. */
  private String signIn() throws Exception {
    cookies.clear();
    int port = freePort();
    Process process = process(List.of("-jar", JAR.toString()), port);
    try {
      String page = first(await(process, port, "/sign-in", "name=\"_csrf\" value=\"([^\"]+)\""));
      await(process, port, "/actuator/health/readiness", "\"status\":\"(UP)\"");
      String form = "username=aarhus&_csrf=" + URLEncoder.encode(page, StandardCharsets.UTF_8) + "&password="
          + URLEncoder.encode("prøv-nyvej-her", StandardCharsets.UTF_8);
      remember(http.send(request(port, "/sign-in").header("Content-Type", "application/x-www-form-urlencoded")
          .POST(HttpRequest.BodyPublishers.ofString(form)).build(), HttpResponse.BodyHandlers.ofString()));
      String need = first(
          await(process, port, "/api/needs?status=OPEN&limit=1", "\"items\":\\[\\{\"id\":\"([^\"]+)\""));
      await(process, port, proposals(need), VOLUNTEER);
      // For as long as it may take to write the snapshot.
      TimeUnit.SECONDS.sleep(10);
      return need;
    } finally {
      process.destroy();
      process.waitFor();
    }
  }

  private static String first(TreeSet<String> found) {
    return found.getFirst();
  }

  /** All that a pattern finds in the first answer that has it. */
  private TreeSet<String> await(Process process, int port, String path, String pattern) throws Exception {
    while (process.isAlive()) {
      try {
        HttpResponse<String> answer = http.send(request(port, path).GET().build(),
            HttpResponse.BodyHandlers.ofString());
        remember(answer);
        TreeSet<String> found = Pattern.compile(pattern).matcher(answer.body()).results().map(match -> match.group(1))
            .collect(Collectors.toCollection(TreeSet::new));
        if (answer.statusCode() == 200 && !found.isEmpty()) {
          return found;
        }
      } catch (IOException notYet) {
        // It is not listening yet.
      }
      TimeUnit.MILLISECONDS.sleep(20);
    }
    throw new IllegalStateException(Files.readString(directory.resolve("nyvej.log")));
  }

  private HttpRequest.Builder request(int port, String path) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
        .header("Accept", path.startsWith("/api") || path.startsWith("/act") ? "application/json" : "text/html");
    if (!cookies.isEmpty()) {
      request.header("Cookie", cookies.entrySet().stream().map(each -> each.getKey() + "=" + each.getValue())
          .collect(Collectors.joining("; ")));
    }
    return request;
  }

  private void remember(HttpResponse<?> answer) {
    for (String cookie : answer.headers().allValues("Set-Cookie")) {
      Matcher parts = Pattern.compile("([^=]+)=([^;]*)").matcher(cookie);
      if (parts.lookingAt()) {
        cookies.put(parts.group(1), parts.group(2));
      }
    }
  }

  private static int freePort() throws IOException {
    try (var free = new ServerSocket(0)) {
      return free.getLocalPort();
    }
  }

  private double limit() throws IOException, InterruptedException {
    long begun = System.nanoTime();
    run(List.of("-cp", System.getProperty("java.class.path"), ReadBytes.class.getName(),
        store().toString()));
    return (System.nanoTime() - begun) / 1e9;
  }

  /** The least that any process has to do that knows what is stored. */
  static final class ReadBytes {
    private ReadBytes() {}

    public static void main(String[] arguments) throws IOException {
      try (var bytes = Files.newInputStream(new File(arguments[0]).toPath())) {
        bytes.transferTo(java.io.OutputStream.nullOutputStream());
      }
    }
  }
}
