package nyvej.web.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/** A test against {@link AccessApplication} on a free port. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = AccessApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT, properties = {
  "spring.messages.basename=messages/pages,messages/access,messages/problems",
  "spring.messages.fallback-to-system-locale=false"})
public @interface AccessTest {
}
