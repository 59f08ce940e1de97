package nyvej.web.access.account;

import com.ibm.icu.text.Normalizer2;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Hashes passwords as Argon2id, away from the event loop and few at a time, since each takes 19 MiB; when too many wait,
 * the next fails with a {@link java.util.concurrent.RejectedExecutionException}.
 */
public final class Passwords implements AutoCloseable {
  private static final int SALT_BYTES = 16;
  private static final int HASH_BYTES = 32;
  private static final int MEMORY_KIB = 19 * 1024;
  private static final int ITERATIONS = 2;
  private static final int AT_A_TIME = 2;
  private static final int WAITING = 64;

  private final PasswordEncoder encoder = new DelegatingPasswordEncoder("argon2",
      Map.of("argon2", new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, 1, MEMORY_KIB, ITERATIONS)));
  private final String nobodys = encode("nobody has this password");
  private final Scheduler hashing = Schedulers.newBoundedElastic(AT_A_TIME, WAITING, "passwords", 60, true);

  /** The hash to keep, with its algorithm, parameters and salt. */
  public Mono<String> hash(String password) {
    return Mono.fromCallable(() -> encode(password)).subscribeOn(hashing);
  }

  /** Whether this is the password. Without a hash the answer is no, after just as much work. */
  public Mono<Boolean> matches(String password, @Nullable String hash) {
    return Mono.fromCallable(() -> {
      boolean same = encoder.matches(normalised(password), hash == null ? nobodys : hash);
      return same && hash != null;
    }).subscribeOn(hashing);
  }

  private String encode(String password) {
    String hash = encoder.encode(normalised(password));
    if (hash == null) {
      throw new IllegalStateException("the encoder made no hash");
    }
    return hash;
  }

  /** Keyboards differ in how they compose an å, and so would the hashes. */
  static String normalised(String password) {
    return Normalizer2.getNFKCInstance().normalize(password);
  }

  @Override
  public void close() {
    hashing.dispose();
  }
}
