package nyvej.web.api;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.util.regex.Pattern;

/** Sends what no proper client would. */
final class Raw {
  private static final Pattern LENGTH = Pattern.compile("(?i)\r\ncontent-length: (\\d+)");

  private final URI server;
  private final String token;

  /** @param username of a sample account */
  Raw(Client nyvej, String username) {
    server = URI.create(nyvej.url());
    token = nyvej.token(username);
  }

  /** Status line, headers and body as they came. */
  String send(String requestLine, String headers, String body) {
    try (var socket = new Socket(server.getHost(), server.getPort())) {
      socket.setSoTimeout(20_000);
      var content = body.getBytes(UTF_8);
      socket.getOutputStream().write((requestLine + " HTTP/1.1\r\nHost: localhost\r\nAccept-Language: en\r\n"
          + "Authorization: Bearer " + token + "\r\n" + headers
          + (content.length == 0 ? "" : "Content-Length: " + content.length + "\r\n") + "\r\n").getBytes(ISO_8859_1));
      socket.getOutputStream().write(content);
      socket.getOutputStream().flush();
      return answer(socket.getInputStream(), requestLine.startsWith("HEAD"));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static String answer(InputStream in, boolean headersAlone) throws IOException {
    var answer = new StringBuilder();
    while (!ends(answer, "\r\n\r\n")) {
      answer.append((char) in.read());
    }
    var length = LENGTH.matcher(answer);
    if (headersAlone) {
      return answer.toString();
    }
    if (length.find()) {
      return answer + new String(in.readNBytes(Integer.parseInt(length.group(1))), UTF_8);
    }
    while (!ends(answer, "\r\n0\r\n\r\n")) {
      answer.append((char) in.read());
    }
    return answer.toString();
  }

  private static boolean ends(StringBuilder answer, String end) {
    return answer.length() >= end.length() && answer.substring(answer.length() - end.length()).equals(end);
  }

  static int status(String answer) {
    return Integer.parseInt(answer.split(" ", 3)[1]);
  }
}
