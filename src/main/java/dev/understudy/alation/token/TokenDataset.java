package dev.understudy.alation.token;

import dev.understudy.auth.FixedTokenProperties;
import dev.understudy.auth.Secret;
import dev.understudy.instance.dataset.DatasetSection;
import dev.understudy.instance.dataset.IdOf;
import dev.understudy.instance.dataset.Rows;
import jakarta.validation.constraints.NotBlank;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Section {@code tokens}: tokens known in advance, so that scripts need not log in. They never expire. */
@Component
class TokenDataset implements DatasetSection<TokenDataset.Entry> {

    /** @param user id of the owner */
    record Entry(
            @IdOf("refresh_token") long id,
            long user,
            @NotBlank String name,
            @NotBlank Secret refreshToken,
            @NotBlank Secret accessToken) {}

    private static final Instant MADE = Instant.parse("2024-01-01T08:00:00.000100Z");

    private final boolean wanted;

    TokenDataset(FixedTokenProperties properties) {
        this.wanted = properties.fixedTokens();
    }

    @Override
    public String name() {
        return "tokens";
    }

    @Override
    public Class<Entry> entryType() {
        return Entry.class;
    }

    @Override
    public void load(Entry token, Rows rows) {
        if (!wanted) {
            return;
        }
        rows.add(
                "refresh_token",
                "id",
                token.id(),
                "digest",
                token.refreshToken().digest(),
                "user_id",
                token.user(),
                "name",
                token.name(),
                "created_at",
                MADE,
                "expires_at",
                ApiAccessToken.NEVER,
                "revoked",
                false);
        rows.add(
                "api_access_token",
                "digest",
                token.accessToken().digest(),
                "user_id",
                token.user(),
                "refresh_token_id",
                token.id(),
                "created_at",
                MADE,
                "expires_at",
                ApiAccessToken.NEVER,
                "revoked",
                false);
    }
}
