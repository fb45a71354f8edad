package dev.understudy.alation.core.account;

import dev.understudy.access.Role;
import dev.understudy.alation.core.object.ObjectRows;
import dev.understudy.auth.Passwords;
import dev.understudy.auth.Secret;
import dev.understudy.instance.copy.Content;
import dev.understudy.instance.dataset.DatasetSection;
import dev.understudy.instance.dataset.IdOf;
import dev.understudy.instance.dataset.Rows;
import jakarta.validation.constraints.NotBlank;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Section {@code users}. */
@Component
class UserDataset implements DatasetSection<UserDataset.Entry> {

    /**
     * @param password in clear; only its hash is stored
     * @param externalId what the identity provider calls the user
     */
    record Entry(
            @IdOf("user_account") long id,
            @Nullable Long profileId,
            @NotBlank String username,
            @Nullable String email,
            @Nullable String displayName,
            @Nullable String firstName,
            @Nullable String lastName,
            @Nullable String title,
            @Nullable Role role,
            boolean suspended,
            @Nullable Secret password,
            @Nullable Instant tsCreated,
            @Nullable String externalId) {}

    /** When accounts were made of which a dataset does not say so. */
    static final Instant LONG_AGO = Instant.parse("2024-01-01T08:00:00.000100Z");

    private final Passwords passwords;

    UserDataset(Passwords passwords) {
        this.passwords = passwords;
    }

    @Override
    public String name() {
        return "users";
    }

    @Override
    public Class<Entry> entryType() {
        return Entry.class;
    }

    @Override
    public void load(Entry user, Rows rows) {
        String username = user.username();
        String displayName = Objects.requireNonNullElse(user.displayName(), username);
        rows.add(
                "user_account",
                "id",
                user.id(),
                "profile_id",
                Objects.requireNonNullElse(user.profileId(), user.id()),
                "username",
                username,
                "login",
                UserAccount.login(username),
                "email",
                Objects.requireNonNullElse(user.email(), username),
                "display_name",
                displayName,
                "first_name",
                Objects.requireNonNullElse(user.firstName(), ""),
                "last_name",
                Objects.requireNonNullElse(user.lastName(), ""),
                "title",
                Objects.requireNonNullElse(user.title(), ""),
                "role",
                Objects.requireNonNullElse(user.role(), Role.VIEWER),
                "suspended",
                user.suspended(),
                "password_hash",
                user.password() == null ? "" : passwords.hash(user.password()),
                "last_login",
                null,
                "ts_created",
                Objects.requireNonNullElse(user.tsCreated(), LONG_AGO),
                "external_id",
                Objects.requireNonNullElse(user.externalId(), ""));
        ObjectRows.load(rows, People.USER, user.id(), username, displayName, null);
    }

    @Override
    public Stream<Entry> entries(Content world) {
        return world.of("user_account").stream()
                .map(user -> new Entry(
                        user.id("id"),
                        user.id("profile_id"),
                        user.text("username"),
                        user.text("email"),
                        user.text("display_name"),
                        user.filled("first_name"),
                        user.filled("last_name"),
                        user.filled("title"),
                        Role.valueOf(user.text("role")),
                        user.flag("suspended"),
                        null,
                        user.time("ts_created"),
                        user.filled("external_id")));
    }
}
