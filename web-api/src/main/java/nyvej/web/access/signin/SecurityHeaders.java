package nyvej.web.access.signin;

import java.time.Duration;
import org.springframework.security.config.web.server.ServerHttpSecurity.HeaderSpec;
import org.springframework.security.web.server.header.CrossOriginOpenerPolicyServerHttpHeadersWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.server.header.CrossOriginResourcePolicyServerHttpHeadersWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.server.header.ReferrerPolicyServerHttpHeadersWriter.ReferrerPolicy;
import org.springframework.security.web.server.header.StaticServerHttpHeadersWriter;
import org.springframework.security.web.server.header.XFrameOptionsServerHttpHeadersWriter.Mode;

/** What every answer tells the browser: load from here alone, embed nowhere, tell nobody, keep nothing. */
final class SecurityHeaders {
  private static final String CONTENT = "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; "
      + "form-action 'self'; frame-ancestors 'none'";
  private static final String FEATURES = "camera=(), microphone=(), geolocation=(), payment=(), usb=(), "
      + "browsing-topics=(), interest-cohort=()";

  private SecurityHeaders() {}

  /** Nothing is stored by the browser unless an answer says otherwise itself, as the program's own files do. */
  static void configure(HeaderSpec headers, boolean secure) {
    headers.contentSecurityPolicy(content -> content.policyDirectives(CONTENT))
        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
        .permissionsPolicy(features -> features.policy(FEATURES)).frameOptions(frames -> frames.mode(Mode.DENY))
        .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
        .crossOriginResourcePolicy(resource -> resource.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
        .hsts(hsts -> hsts.disable());
    if (secure) {
      headers.writer(StaticServerHttpHeadersWriter.builder()
          .header("Strict-Transport-Security", "max-age=" + Duration.ofDays(365).toSeconds() + "; includeSubDomains")
          .build());
    }
  }
}
