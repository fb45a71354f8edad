package dev.understudy.testkit;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Somebody who calls a world. Paths are those of the APIs, with their query, escaped as URLs are. Bodies are maps, lists, records,
 * numbers and texts, and become JSON; a text alone is sent as it is.
 */
public final class Client {

    private static final String JSON = "application/json";

    private final Http http;
    private final String prefix;
    private final Optional<Role> role;
    /** Their names in any case, as HTTP has it. */
    private final Map<String, String> headers;

    private Client(Http http, String prefix, Optional<Role> role, Map<String, String> headers) {
        this.http = http;
        this.prefix = prefix;
        this.role = role;
        this.headers = headers;
    }

    /** Somebody unknown in the default world, who wants to know why something is refused. */
    static Client anonymous(Http http) {
        return new Client(http, "", Optional.empty(), new TreeMap<>(String.CASE_INSENSITIVE_ORDER))
                .with("X-Understudy-Explain", "true");
    }

    /** The same caller in another world. */
    Client of(String instance) {
        return new Client(http, "/@" + instance, role, headers);
    }

    Client in(Role other) {
        return new Client(http, prefix, Optional.of(other), headers);
    }

    /** The same caller with a header on each call. */
    public Client with(String header, String value) {
        Map<String, String> more = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        more.putAll(headers);
        more.put(header, value);
        return new Client(http, prefix, role, more);
    }

    /** With a token, in the header that Alation's API has for it. */
    Client withToken(String token) {
        return with("Token", token);
    }

    Client withPassword(String login, String password) {
        byte[] pair = (login + ":" + password).getBytes(StandardCharsets.UTF_8);
        return with("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair));
    }

    public Response get(String path) {
        return send("GET", path, null);
    }

    public Response post(String path, Object body) {
        return send("POST", path, body);
    }

    public Response put(String path, Object body) {
        return send("PUT", path, body);
    }

    public Response patch(String path, Object body) {
        return send("PATCH", path, body);
    }

    public Response delete(String path) {
        return send("DELETE", path, null);
    }

    /** A call of any method; a body that is null is none. */
    public Response send(String method, String path, Object body) {
        String text = body == null || body instanceof String ? (String) body : JsonWriter.write(body);
        Client typed = body == null || headers.containsKey("Content-Type") ? this : with("Content-Type", JSON);
        return new Response(this, method, path, http.send(method, prefix + path, typed.headers, text));
    }

    /** The role that it calls in, as far as the kit knows. */
    Optional<Role> role() {
        return role;
    }

    @Override
    public String toString() {
        return role.map(Role::title).orElse("a client");
    }
}
