package nyvej.web.access.account;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nyvej.vocabulary.BranchId;
import nyvej.vocabulary.OrganisationId;
import nyvej.vocabulary.PersonId;
import nyvej.vocabulary.VolunteerId;
import nyvej.web.access.Role;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** An account as it is stored. The username's key is the {@code _id}, which every server keeps unique. */
final class AccountDocuments {
  static final String PERSON = "person";
  static final String PASSWORD = "password";
  static final String ENABLED = "enabled";
  static final String SAMPLE = "sample";
  static final String INVITATION = "invitation";
  static final String INVITED_UNTIL = "invitedUntil";

  private AccountDocuments() {}

  static Document write(Account account) {
    return new Document("_id", account.username().key()).append(PERSON, account.person().toString())
        .append("name", account.name()).append(PASSWORD, account.passwordHash())
        .append("locale", account.locale().toLanguageTag())
        .append(ENABLED, account.enabled()).append(SAMPLE, account.sample()).append("place", write(account.place()));
  }

  static Document write(Account.Place place) {
    return new Document("roles", place.roles().stream().sorted().map(Role::name).toList())
        .append("organisation", place.organisation().toString()).append("branch", text(place.branch()))
        .append("volunteer", text(place.volunteer()));
  }

  static Account read(Document stored) {
    return new Account(PersonId.of(stored.getString(PERSON)), new Username(stored.getString("_id")),
        stored.getString("name"), stored.getString(PASSWORD), place(stored.get("place", Document.class)),
        Locale.forLanguageTag(stored.getString("locale")), stored.getBoolean(ENABLED), stored.getBoolean(SAMPLE));
  }

  private static Account.Place place(Document stored) {
    Set<Role> roles = stored.getList("roles", String.class, List.of()).stream().map(Role::valueOf)
        .collect(Collectors.toUnmodifiableSet());
    return new Account.Place(roles, OrganisationId.of(stored.getString("organisation")),
        optional(stored.getString("branch"), BranchId::of), optional(stored.getString("volunteer"), VolunteerId::of));
  }

  static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }

  static <T> @Nullable T optional(@Nullable String text, Function<String, T> read) {
    return text == null ? null : read.apply(Objects.requireNonNull(text));
  }
}
