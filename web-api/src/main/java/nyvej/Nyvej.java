package nyvej;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts Nyvej. */
@SpringBootApplication
public class Nyvej {
  static void main(String[] arguments) {
    SpringApplication.run(Nyvej.class, arguments);
  }
}
