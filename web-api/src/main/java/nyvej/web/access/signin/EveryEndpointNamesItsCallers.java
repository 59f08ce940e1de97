package nyvej.web.access.signin;

import java.util.List;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;

/** Refuses to start with an endpoint that nobody could call, since somebody forgot to say who may. */
final class EveryEndpointNamesItsCallers implements SmartInitializingSingleton {
  private static final String OURS = "nyvej.";

  private final RequestMappingHandlerMapping endpoints;

  EveryEndpointNamesItsCallers(RequestMappingHandlerMapping endpoints) {
    this.endpoints = endpoints;
  }

  @Override
  public void afterSingletonsInstantiated() {
    List<String> silent = endpoints.getHandlerMethods().values().stream()
        .filter(method -> method.getBeanType().getName().startsWith(OURS))
        .filter(method -> Door.of(method) instanceof Door.Shut).map(method -> method.getShortLogMessage()).sorted()
        .toList();
    if (!silent.isEmpty()) {
      throw new IllegalStateException(
          "Say who may call, with @May, @SignedIn or @Public: " + String.join(", ", silent));
    }
  }
}
