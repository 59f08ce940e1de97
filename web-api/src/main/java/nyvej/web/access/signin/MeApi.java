package nyvej.web.access.signin;

import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import nyvej.web.access.Caller;
import nyvej.web.access.Role;
import nyvej.web.access.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells a program on whose behalf it calls. */
@RestController
@SignedIn
final class MeApi {
  record Me(UUID person, Set<Role> roles, UUID organisation, @Nullable UUID branch, @Nullable UUID volunteer,
      Locale locale) {}

  @GetMapping("/api/me")
  Me me(Caller caller) {
    return new Me(caller.person().value(), caller.roles(), caller.organisation().value(),
        caller.branch() == null ? null : caller.branch().value(),
        caller.volunteer() == null ? null : caller.volunteer().value(), caller.locale());
  }
}
