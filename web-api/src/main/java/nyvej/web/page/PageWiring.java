package nyvej.web.page;

import java.time.Duration;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.server.i18n.LocaleContextResolver;
import reactor.core.publisher.Mono;

/** What the pages need besides their controllers. */
@Configuration(proxyBeanMethods = false)
class PageWiring {
  private static final CacheControl FOR_GOOD = CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

  @Bean
  PageAssets pageAssets() {
    return new PageAssets();
  }

  @Bean
  RouterFunction<ServerResponse> pageAssetFiles(PageAssets assets) {
    var files = assets.all().stream()
        .collect(
            Collectors.toMap(file -> assets.base() + "/" + Objects.requireNonNull(file.getFilename()), file -> file));
    return RouterFunctions.resources(request -> Mono.justOrEmpty(files.get(request.path())),
        (file, headers) -> headers.setCacheControl(FOR_GOOD));
  }

  @Bean
  LocaleContextResolver localeContextResolver() {
    return new PageLanguage();
  }
}
