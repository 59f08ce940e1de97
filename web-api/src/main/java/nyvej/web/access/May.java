package nyvej.web.access;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Who may call this endpoint: anybody signed in with one of these roles. On a class it holds for all its methods; a method's own
 * word wins.
 */
@Documented
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface May {
  /** At least one. */
  Role[] value();
}
