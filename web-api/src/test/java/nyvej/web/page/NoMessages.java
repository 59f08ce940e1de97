package nyvej.web.page;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.AbstractMessageSource;

/** Says keys instead of words. */
final class NoMessages extends AbstractMessageSource {
  @Override
  protected java.text.@Nullable MessageFormat resolveCode(String code, Locale locale) {
    return new java.text.MessageFormat(code, locale);
  }
}
