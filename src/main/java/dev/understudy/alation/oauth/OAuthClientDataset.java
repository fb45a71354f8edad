package dev.understudy.alation.oauth;

import dev.understudy.access.Role;
import dev.understudy.alation.core.account.SystemUsers;
import dev.understudy.auth.FixedTokenProperties;
import dev.understudy.auth.Secret;
import dev.understudy.instance.dataset.DatasetSection;
import dev.understudy.instance.dataset.IdOf;
import dev.understudy.instance.dataset.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Section {@code oauth_clients}: programs whose secrets are known in advance, with their users. */
@Component
class OAuthClientDataset implements DatasetSection<OAuthClientDataset.Entry> {

    /**
     * @param clientId a UUID
     * @param user id of the user that it acts as, who is made with it
     * @param secret in clear; only its digest is stored
     * @param accessTokenDuration in seconds
     */
    record Entry(
            @IdOf("user_account") long user,
            String clientId,
            String name,
            Secret secret,
            Role role,
            @Nullable Integer accessTokenDuration) {}

    private final boolean wanted;

    OAuthClientDataset(FixedTokenProperties properties) {
        this.wanted = properties.fixedTokens();
    }

    @Override
    public String name() {
        return "oauth_clients";
    }

    @Override
    public Class<Entry> entryType() {
        return Entry.class;
    }

    @Override
    public void load(Entry client, Rows rows) {
        if (!wanted) {
            return;
        }
        String clientId = ClientRules.uuid(client.clientId());
        String name = ClientRules.name(client.name());
        SystemUsers.load(rows, client.user(), name, OAuthClients.emailOf(clientId), client.role());
        rows.add(
                "oauth_client",
                "client_id",
                clientId,
                "name",
                name,
                "secret_digest",
                ClientRules.digest(client.secret()),
                "access_token_duration",
                ClientRules.accessTokens(client.accessTokenDuration()),
                "user_id",
                client.user());
    }
}
