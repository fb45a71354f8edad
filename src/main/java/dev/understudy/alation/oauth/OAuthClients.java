package dev.understudy.alation.oauth;

import dev.understudy.access.Role;
import dev.understudy.alation.core.account.SystemUsers;
import dev.understudy.alation.core.account.UserAccount;
import dev.understudy.auth.Secret;
import dev.understudy.auth.Secrets;
import dev.understudy.error.BadRequest;
import dev.understudy.error.NotFound;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The life of programs: each is made with a user of its own that ends with it, or acts as somebody who is there. A secret is told once,
 * when it is made.
 */
@Component
class OAuthClients {

    /** A program with the secret that it has just been given. */
    record WithSecret(OAuthClient client, Secret secret) {}

    private final OAuthClientRepository clients;
    private final SystemUsers users;

    OAuthClients(OAuthClientRepository clients, SystemUsers users) {
        this.clients = clients;
        this.users = users;
    }

    List<OAuthClient> all() {
        return clients.findAllByOrderByName();
    }

    OAuthClient get(String clientId) {
        return clients.findByClientId(clientId).orElseThrow(() -> new NotFound("There is no OAuth client " + clientId));
    }

    /** The program that is what it says, unless its user is suspended. */
    Optional<OAuthClient> find(PresentedClient presented) {
        return clients.findByClientId(presented.id())
                .filter(client ->
                        presented.holds(client.secretDigest()) && !client.user().isSuspended());
    }

    WithSecret create(String name, Role role, int accessTokenDuration) {
        requireFree(name);
        String clientId = UUID.randomUUID().toString();
        return save(clientId, name, accessTokenDuration, users.create(name, emailOf(clientId), role));
    }

    /** One that acts as a user who is there. */
    WithSecret createFor(long user, String name, int accessTokenDuration) {
        requireFree(name);
        return save(UUID.randomUUID().toString(), name, accessTokenDuration, users.person(user));
    }

    private void requireFree(String name) {
        if (clients.existsByName(name)) {
            throw new BadRequest("There is an OAuth client named '" + name + "' already");
        }
    }

    private WithSecret save(String clientId, String name, int accessTokenDuration, UserAccount user) {
        Secret secret = Secrets.newToken();
        OAuthClient client = new OAuthClient(clientId, name, secret.digest(), accessTokenDuration, user);
        return new WithSecret(clients.save(client), secret);
    }

    /** What is null stays. */
    OAuthClient change(String clientId, @Nullable Role role, @Nullable Integer accessTokenDuration) {
        OAuthClient client = get(clientId);
        if (role != null) {
            users.give(client.user(), role);
        }
        if (accessTokenDuration != null) {
            client.letTokensLast(accessTokenDuration);
        }
        return client;
    }

    WithSecret replaceSecret(String clientId) {
        OAuthClient client = get(clientId);
        Secret secret = Secrets.newToken();
        client.replaceSecret(secret.digest());
        return new WithSecret(client, secret);
    }

    void delete(String clientId) {
        OAuthClient client = get(clientId);
        users.retire(client.user());
        clients.delete(client);
    }

    /** What looks like an address, as tokens have it for their subject. */
    static String emailOf(String clientId) {
        return clientId + "@clients.invalid";
    }
}
