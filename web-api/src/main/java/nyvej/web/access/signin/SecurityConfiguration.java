package nyvej.web.access.signin;

import java.time.InstantSource;
import nyvej.web.access.AccessSettings;
import nyvej.web.access.Caller;
import nyvej.web.access.account.Accounts;
import nyvej.web.access.account.ApiTokens;
import nyvej.web.access.account.Passwords;
import nyvej.web.access.account.Secrets;
import nyvej.web.access.account.Sessions;
import nyvej.web.access.account.Throttle;
import nyvej.web.problem.Problem;
import nyvej.web.problem.ProblemWriter;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity.FormLoginSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.HttpBasicSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.LogoutSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.RequestCacheSpec;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.csrf.CookieServerCsrfTokenRepository;
import org.springframework.security.web.server.firewall.ServerExchangeRejectedHandler;
import org.springframework.web.reactive.HandlerMapping;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.result.method.annotation.ArgumentResolverConfigurer;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import org.thymeleaf.spring6.view.reactive.ThymeleafReactiveViewResolver;

@Configuration(proxyBeanMethods = false)
class SecurityConfiguration implements WebFluxConfigurer {
  @Override
  public void configureArgumentResolvers(ArgumentResolverConfigurer configurer) {
    SpringDocUtils.getConfig().addRequestWrapperToIgnore(Caller.class);
    configurer.addCustomResolver(new CallerArgument());
  }

  @Bean
  SecurityWebFilterChain securityWebFilterChain(ServerHttpSecurity http, CallerRepository callers,
      AskToSignIn askToSignIn,
      Refuse refuse, CookieServerCsrfTokenRepository csrfTokens, SessionCookie cookie, AccessSettings settings,
      ObjectProvider<HandlerMapping> mappings) {
    return http.securityContextRepository(callers)
        .authorizeExchange(everything -> everything.anyExchange().access(new Doors(mappings)))
        .exceptionHandling(refusals -> refusals.authenticationEntryPoint(askToSignIn).accessDeniedHandler(refuse))
        .csrf(csrf -> csrf.csrfTokenRepository(csrfTokens).accessDeniedHandler(refuse)
            .requireCsrfProtectionMatcher(new NeedsCsrfToken(cookie)))
        .headers(headers -> SecurityHeaders.configure(headers, settings.secure()))
        .requestCache(RequestCacheSpec::disable)
        .formLogin(FormLoginSpec::disable).httpBasic(HttpBasicSpec::disable).logout(LogoutSpec::disable).build();
  }

  @Bean
  SessionCookie sessionCookie(AccessSettings settings) {
    return new SessionCookie(settings.secure());
  }

  /**
   * The token is in a cookie of its own, which outlives the session: a form sent after the session ran out is still known
   * to be ours, and can be kept. It stays at sign-in for the same reason, in a second tab; signing out takes it away.
   */
  @Bean
  CookieServerCsrfTokenRepository csrfTokens(AccessSettings settings) {
    var tokens = new CookieServerCsrfTokenRepository();
    tokens.setCookieName(SessionCookie.name(settings.secure(), "nyvej-csrf"));
    tokens.setHeaderName("X-CSRF-TOKEN");
    tokens.setCookiePath("/");
    tokens.setCookieCustomizer(cookie -> cookie.httpOnly(true).secure(settings.secure()).sameSite("Lax"));
    return tokens;
  }

  @Bean
  SignIn signIn(Accounts accounts, Passwords passwords, Throttle throttle) {
    return new SignIn(accounts, passwords, throttle);
  }

  @Bean
  CallerRepository callerRepository(Accounts accounts, Sessions sessions, ApiTokens tokens, SessionCookie cookie,
      SignIn signIn, InstantSource clock) {
    return new CallerRepository(accounts, sessions, tokens, cookie, signIn, clock);
  }

  @Bean
  PageSessions pageSessions(Sessions sessions, SessionCookie cookie, CookieServerCsrfTokenRepository csrfTokens,
      Secrets secrets, InstantSource clock) {
    return new PageSessions(sessions, cookie, csrfTokens, secrets, clock);
  }

  @Bean
  KeptForms keptForms() {
    return new KeptForms();
  }

  @Bean
  AskToSignIn askToSignIn(Pages pages, ProblemWriter problems, KeptForms keptForms, SessionCookie cookie,
      Sessions sessions, InstantSource clock) {
    return new AskToSignIn(pages, problems, keptForms, cookie, sessions, clock);
  }

  @Bean
  Pages accessPages(ThymeleafReactiveViewResolver views) {
    return new Pages(views);
  }

  @Bean
  Refuse refuse(Pages pages, ProblemWriter problems) {
    return new Refuse(pages, problems);
  }

  /** Requests that are odd in themselves, such as a path that can be read in two ways. */
  @Bean
  ServerExchangeRejectedHandler oddRequests(ProblemWriter problems) {
    return (exchange, _) -> problems.write(exchange, new Problem(HttpStatus.BAD_REQUEST, "request.malformed"));
  }

  @Bean
  EveryEndpointNamesItsCallers everyEndpointNamesItsCallers(
      @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping endpoints) {
    return new EveryEndpointNamesItsCallers(endpoints);
  }
}
