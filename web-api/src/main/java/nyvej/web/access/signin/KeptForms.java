package nyvej.web.access.signin;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nyvej.vocabulary.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * What somebody had written when her session ran out, kept through the sign-in page. It travels in a hidden field, sealed: in
 * no address, on no disk, readable by nobody who looks at the page, and opened only when the same person signs in again.
 * The key lives as long as this process; after a restart the text is lost, nothing else.
 */
final class KeptForms {
  private static final int LONGEST = 100_000;

  private final Aead aead;

  KeptForms() {
    try {
      AeadConfig.register();
      aead = KeysetHandle.newBuilder()
          .addEntry(KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM).withRandomId()
              .makePrimary())
          .build().getPrimitive(RegistryConfiguration.get(), Aead.class);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** @param action where the form was sent */
  record Kept(String action, List<Field> fields) {}

  record Field(String name, String value) {}

  /** Seals a form for its writer; empty when it is too long to carry. Passwords and this page's own fields are left out. */
  Optional<String> seal(PersonId writer, String action, MultiValueMap<String, String> form) {
    var lines = new ArrayList<String>(List.of(action));
    form.forEach((name, values) -> {
      if (!name.startsWith("_") && !name.toLowerCase(Locale.ROOT).contains("password")) {
        values.forEach(value -> lines.add(encode(name) + "=" + encode(value)));
      }
    });
    byte[] plain = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
    return plain.length > LONGEST ? Optional.empty() : Optional.of(sealed(writer, plain));
  }

  private String sealed(PersonId writer, byte[] plain) {
    try {
      return Base64.getUrlEncoder().encodeToString(aead.encrypt(plain, bound(writer)));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** The form, if it was sealed by this process for this very person. */
  Optional<Kept> open(PersonId reader, @Nullable String sealed) {
    if (sealed == null || sealed.isEmpty()) {
      return Optional.empty();
    }
    try {
      byte[] plain = aead.decrypt(Base64.getUrlDecoder().decode(sealed), bound(reader));
      List<String> lines = new String(plain, StandardCharsets.UTF_8).lines().toList();
      return Optional.of(new Kept(lines.getFirst(), lines.stream().skip(1).map(KeptForms::field).toList()));
    } catch (GeneralSecurityException | IllegalArgumentException notHers) {
      return Optional.empty();
    }
  }

  private static byte[] bound(PersonId person) {
    return ("kept form of " + person).getBytes(StandardCharsets.UTF_8);
  }

  private static Field field(String line) {
    int equals = line.indexOf('=');
    return new Field(decode(line.substring(0, equals)), decode(line.substring(equals + 1)));
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String decode(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
