package nyvej.web.access.signin;

import java.util.List;
import java.util.Set;
import nyvej.web.access.Caller;
import nyvej.web.access.May;
import nyvej.web.access.Public;
import nyvej.web.access.Role;
import nyvej.web.access.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;

/** Who may go through to an endpoint. */
sealed interface Door {
  /** Everybody. */
  record Open() implements Door {}

  /** Everybody who is signed in. */
  record ForSignedIn() implements Door {}

  /** Those who have one of these roles. */
  record ForRoles(Set<Role> roles) implements Door {}

  /** Nobody: the endpoint doesn't say who. */
  record Shut() implements Door {}

  /** What an endpoint says about itself; its method's word wins over its class's. */
  static Door of(HandlerMethod endpoint) {
    Door own = named(endpoint.getMethod());
    Door inherited = own == null ? named(endpoint.getBeanType()) : own;
    return inherited == null ? new Shut() : inherited;
  }

  private static @Nullable Door named(java.lang.reflect.AnnotatedElement element) {
    if (AnnotatedElementUtils.hasAnnotation(element, Public.class)) {
      return new Open();
    }
    if (AnnotatedElementUtils.hasAnnotation(element, SignedIn.class)) {
      return new ForSignedIn();
    }
    May may = AnnotatedElementUtils.findMergedAnnotation(element, May.class);
    return may == null ? null : new ForRoles(Set.copyOf(List.of(may.value())));
  }

  /** Whether this caller, or one not signed in, may. */
  default boolean letsIn(@Nullable Caller caller) {
    return switch (this) {
      case Open() -> true;
      case ForSignedIn() -> caller != null;
      case ForRoles(var roles) -> caller != null && roles.stream().anyMatch(caller::is);
      case Shut() -> false;
    };
  }
}
