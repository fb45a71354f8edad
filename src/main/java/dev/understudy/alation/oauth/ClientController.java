package dev.understudy.alation.oauth;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.understudy.access.Role;
import dev.understudy.auth.Secret;
import dev.understudy.error.BadRequest;
import dev.understudy.web.ReadOnly;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What a Server Admin does to OAuth clients on the product's pages, which have no API. */
@RestController
@RequestMapping("/_understudy/oauth/")
@Transactional
class ClientController {

    /**
     * A client to make: its tokens count for an hour unless it says otherwise.
     *
     * @param role that of a user of its own, who is made with it
     * @param user id of a user that is there and that it acts as, in place of one of its own
     */
    record NewClient(
            @Nullable String name,
            @Nullable String role,
            @Nullable Long user,
            @Nullable Integer accessTokenDuration) {}

    /** What to change of a client; what is left out stays. */
    record ClientChanges(@Nullable String role, @Nullable Integer accessTokenDuration) {}

    /**
     * A client.
     *
     * @param clientSecret told once, when it is made
     * @param user id of the user that it acts as
     * @param tokenExpiresAt when its token ends, in lists and if it has one; it may be past
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ClientPayload(
            String clientId,
            @Nullable Secret clientSecret,
            String name,
            Role role,
            int accessTokenDuration,
            long user,
            @Nullable Instant tokenExpiresAt) {

        static ClientPayload of(OAuthClient client) {
            return of(client, null, null);
        }

        static ClientPayload of(OAuthClients.WithSecret made) {
            return of(made.client(), made.secret(), null);
        }

        static ClientPayload of(OAuthClient client, @Nullable Instant tokenExpiresAt) {
            return of(client, null, tokenExpiresAt);
        }

        private static ClientPayload of(OAuthClient client, @Nullable Secret secret, @Nullable Instant tokenExpiresAt) {
            return new ClientPayload(
                    client.clientId(),
                    secret,
                    client.name(),
                    client.user().role(),
                    client.accessTokenDuration(),
                    client.user().id(),
                    tokenExpiresAt);
        }
    }

    private final OAuthClients clients;
    private final ClientTokens tokens;
    private final SigningKeys keys;

    ClientController(OAuthClients clients, ClientTokens tokens, SigningKeys keys) {
        this.clients = clients;
        this.tokens = tokens;
        this.keys = keys;
    }

    @Operation(summary = "List the OAuth clients")
    @GetMapping("clients")
    @ReadOnly
    List<ClientPayload> list() {
        Map<String, Instant> ends = tokens.ends();
        return clients.all().stream()
                .map(client -> ClientPayload.of(client, ends.get(client.clientId())))
                .toList();
    }

    @Operation(
            summary = "Create an OAuth client",
            description =
                    "With a user of its own that has the role, or for a user who is there. The secret is told this once.")
    @PostMapping("clients")
    @ResponseStatus(HttpStatus.CREATED)
    ClientPayload create(@RequestBody NewClient body) {
        String name = ClientRules.name(body.name());
        int duration = ClientRules.accessTokens(body.accessTokenDuration());
        if (body.user() != null && body.role() == null) {
            return ClientPayload.of(clients.createFor(body.user(), name, duration));
        }
        if (body.role() == null || body.user() != null) {
            throw new BadRequest("Either role is required, one of " + List.of(Role.values()) + ", or the id of a user");
        }
        return ClientPayload.of(clients.create(name, Role.named(body.role()), duration));
    }

    @Operation(summary = "Get an OAuth client")
    @GetMapping("clients/{clientId}")
    @ReadOnly
    ClientPayload show(@PathVariable String clientId) {
        return ClientPayload.of(clients.get(clientId));
    }

    @Operation(
            summary = "Change an OAuth client",
            description = "A new role counts from the next call on, a new duration for tokens made afterwards."
                    + " The role of a client that acts as a person is that person's.")
    @PatchMapping("clients/{clientId}")
    ClientPayload change(@PathVariable String clientId, @RequestBody ClientChanges body) {
        return ClientPayload.of(clients.change(
                clientId,
                body.role() == null ? null : Role.named(body.role()),
                body.accessTokenDuration() == null ? null : ClientRules.accessTokens(body.accessTokenDuration())));
    }

    @Operation(
            summary = "Delete an OAuth client",
            description = "Its token counts no longer, and a user of its own is suspended for ever.")
    @DeleteMapping("clients/{clientId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable String clientId) {
        clients.delete(clientId);
    }

    @Operation(summary = "Give an OAuth client another secret", description = "The one before counts no longer.")
    @PostMapping("clients/{clientId}/secret")
    ClientPayload replaceSecret(@PathVariable String clientId) {
        return ClientPayload.of(clients.replaceSecret(clientId));
    }

    @Operation(summary = "Revoke the tokens of an OAuth client")
    @PostMapping("clients/{clientId}/revoke")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(@PathVariable String clientId) {
        tokens.revoke(clients.get(clientId));
    }

    @Operation(
            summary = "Rotate the key that signs tokens",
            description = "The one before leaves the key set, and what it has signed counts no longer.")
    @PostMapping("keys/rotate")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void rotate() {
        keys.rotate();
    }
}
