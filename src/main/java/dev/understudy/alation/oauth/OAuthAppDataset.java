package dev.understudy.alation.oauth;

import dev.understudy.auth.FixedTokenProperties;
import dev.understudy.auth.Secret;
import dev.understudy.instance.dataset.DatasetSection;
import dev.understudy.instance.dataset.Rows;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Section {@code oauth_apps}: applications that people may let act for them. */
@Component
class OAuthAppDataset implements DatasetSection<OAuthAppDataset.Entry> {

    /**
     * @param secret in clear, only its digest is stored; without one the application is a public client
     * @param redirectUris where people may be sent back to, letter for letter
     * @param pkceRequired of one with a secret; without one it is in any case
     * @param accessTokenDuration in seconds
     * @param refreshTokenDuration in seconds
     */
    record Entry(
            String clientId,
            String name,
            @Nullable Secret secret,
            List<String> redirectUris,
            boolean pkceRequired,
            @Nullable Integer accessTokenDuration,
            @Nullable Integer refreshTokenDuration) {}

    private final boolean secretsWanted;

    OAuthAppDataset(FixedTokenProperties properties) {
        this.secretsWanted = properties.fixedTokens();
    }

    @Override
    public String name() {
        return "oauth_apps";
    }

    @Override
    public Class<Entry> entryType() {
        return Entry.class;
    }

    @Override
    public void load(Entry app, Rows rows) {
        Secret secret = app.secret();
        if (secret != null && !secretsWanted) {
            return;
        }
        String clientId = ClientRules.word(app.clientId());
        rows.add(
                "oauth_app",
                "client_id",
                clientId,
                "name",
                ClientRules.name(app.name()),
                "secret_digest",
                secret == null ? null : ClientRules.digest(secret),
                "pkce_required",
                app.pkceRequired(),
                "access_token_duration",
                ClientRules.grantedAccessTokens(app.accessTokenDuration()),
                "refresh_token_duration",
                ClientRules.refreshTokens(app.refreshTokenDuration()));
        app.redirectUris()
                .forEach(uri ->
                        rows.add("oauth_app_redirect", "client_id", clientId, "uri", ClientRules.redirectUri(uri)));
    }
}
