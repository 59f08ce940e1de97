package nyvej.projection.published;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import nyvej.vocabulary.NeedId;
import nyvej.vocabulary.OrganisationId;
import nyvej.vocabulary.SupportType;

/**
 * Names rows so that a partner can point at one: the same from one snapshot to the next while its class stays the same, another
 * when the class changes, and for each partner its own, so that two partners can't compare rows.
 *
 * @param key for HMAC-SHA256; whoever has it can test a guess at which need a row is
 */
public record RowIds(SecretKey key) {
  private static final String HMAC = "HmacSHA256";

  String of(OrganisationId partner, NeedId need, Place place, SupportType type) {
    try {
      var mac = Mac.getInstance(HMAC);
      mac.init(key);
      var text = String.join("|", partner.toString(), need.toString(), place.level().name(), place.code(), type.name());
      return Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal(text.getBytes(UTF_8)));
    } catch (GeneralSecurityException unusable) {
      throw new IllegalStateException("row ids can't be made", unusable);
    }
  }

  @Override
  public String toString() {
    return "RowIds";
  }
}
