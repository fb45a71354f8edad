package dev.understudy.alation.oauth;

import dev.understudy.auth.Secret;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells programs what their signed tokens are worth, and applications those that people let them have. */
@Component
class Introspection {

    private final OAuthClients clients;
    private final ClientTokens tokens;
    private final OAuthApps apps;
    private final Grants grants;

    Introspection(OAuthClients clients, ClientTokens tokens, OAuthApps apps, Grants grants) {
        this.clients = clients;
        this.tokens = tokens;
        this.apps = apps;
        this.grants = grants;
    }

    IntrospectionPayload of(PresentedClient presented, @Nullable Secret token, boolean verified) {
        return clients.find(presented)
                .map(client -> tokens.introspect(required(token), verified, client))
                .or(() -> apps.findConfidential(presented).map(app -> grants.introspect(required(token), app)))
                .orElseThrow(() -> OAuthRefusal.invalidClient(presented.inHeader()));
    }

    private static Secret required(@Nullable Secret token) {
        if (token == null || token.isEmpty()) {
            throw OAuthRefusal.invalidRequest("Missing token parameter.");
        }
        return token;
    }
}
