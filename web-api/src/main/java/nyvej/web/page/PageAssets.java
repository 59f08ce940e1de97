package nyvej.web.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Style, scripts and the icon, under a path that changes when any of them does, so that browsers may keep them. */
public final class PageAssets {
  private static final String OWN = "classpath:/assets/";
  private static final String WEBJARS = "classpath*:/META-INF/resources/webjars/";

  private final PathMatchingResourcePatternResolver resources = new PathMatchingResourcePatternResolver();
  private final List<Resource> own = find(OWN + "*.*").toList();
  private final List<Resource> borrowed = Stream.of("govuk-frontend/*/dist/govuk/govuk-frontend.min.css",
      "govuk-frontend/*/dist/govuk/govuk-frontend.min.js", "htmx.org/*/dist/htmx.min.js", "htmx-ext-sse/*/sse.js")
      .flatMap(path -> find(WEBJARS + path)).toList();
  private final String base = "/assets/" + digest();

  /** The path that assets are served below, such as {@code /assets/3f2a91c04b7d}. */
  public String base() {
    return base;
  }

  /** The files, ours and those of webjars; nothing else of a webjar is served, so neither is a font nor a crown. */
  List<Resource> all() {
    return Stream.concat(own.stream(), borrowed.stream()).toList();
  }

  private Stream<Resource> find(String pattern) {
    try {
      return Stream.of(resources.getResources(pattern));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private String digest() {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      for (var resource : all()) {
        try (InputStream in = new DigestInputStream(resource.getInputStream(), digest)) {
          in.transferTo(OutputStream.nullOutputStream());
        }
      }
      return HexFormat.of().formatHex(digest.digest(), 0, 6);
    } catch (IOException | NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("assets cannot be read", impossible);
    }
  }
}
